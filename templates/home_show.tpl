{{%AUTOESCAPE context="HTML"}}
<h1 class="govuk-heading-l">{{DIRECTORY}}</h1>
