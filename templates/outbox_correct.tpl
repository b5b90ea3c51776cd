{{%AUTOESCAPE context="HTML"}}
{{!A mail to the customer’s contact that came to nobody: to where instead?}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}}</span>
		<h1 class="govuk-heading-l">Send the mail again</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so nothing was sent. Look at it again.</strong>
		</div>
		{{/CHANGED}}
		<p class="govuk-body">{{WORDS}}</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>EMAIL}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Send it again</button>
				<a class="govuk-link" href="{{BACK}}">Leave it</a>
			</div>
		</form>
	</div>
</div>
