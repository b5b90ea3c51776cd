{{%AUTOESCAPE context="HTML"}}
{{!The customer contact confirms what is declined.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} of {{PARTNER}}</span>
		<h1 class="govuk-heading-l">Are you sure you want to decline?</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so nothing was declined. Below is how it stands now.</strong>
		</div>
		{{/CHANGED}}
		<p class="govuk-body">What you select ends at once: {{PARTNER}} is not, or no longer, connected with it, and is told that you declined. Another partner can claim it then. This cannot be undone, but the partner may ask you and claim again.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>LINES}}
			{{>WORDS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Decline what is selected</button>
				<a class="govuk-link" href="{{BACK}}">No, go back</a>
			</div>
		</form>
	</div>
</div>
