{{%AUTOESCAPE context="HTML"}}
{{!Where program admins begin: what they look after.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Administration</h1>
		{{#READER}}
		<p class="govuk-body">You may read all of this. Program admins change it.</p>
		{{/READER}}
		{{#PART}}
		<h2 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></h2>
		<p class="govuk-body">{{ABOUT}}</p>
		{{/PART}}
	</div>
</div>
