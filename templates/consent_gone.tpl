{{%AUTOESCAPE context="HTML"}}
{{!Why a customer's link does not work, and what to do now.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		<p class="govuk-body">{{WHAT}}</p>
		<p class="govuk-body">{{NEXT}}</p>
		{{#AGAIN}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" class="govuk-button">Send a new link</button>
		</form>
		{{/AGAIN}}
	</div>
</div>
