{{%AUTOESCAPE context="HTML"}}
{{!The topics of the help.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Help</h1>
		{{#TOPIC}}
		<h2 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="/help/{{CODE:u}}">{{TITLE}}</a></h2>
		<p class="govuk-body">{{ABOUT}}</p>
		{{/TOPIC}}
	</div>
</div>
