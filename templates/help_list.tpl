{{%AUTOESCAPE context="HTML"}}
{{!The topics of the help, by what one is doing.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Help</h1>
		{{#GROUP}}
		<h2 class="govuk-heading-m">{{HEADING}}</h2>
		<ul class="govuk-list govuk-list--spaced">
			{{#TOPIC}}
			<li><a class="govuk-link" href="/help/{{CODE:u}}">{{TITLE}}</a><br>{{ABOUT}}</li>
			{{/TOPIC}}
		</ul>
		{{/GROUP}}
	</div>
</div>
