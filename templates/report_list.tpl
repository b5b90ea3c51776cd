{{%AUTOESCAPE context="HTML"}}
{{!All reports, and what each of them counts.}}
<h1 class="govuk-heading-l">Reports</h1>
{{#REPORT}}
<h2 class="govuk-heading-m"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></h2>
<p class="govuk-body cpor-words">{{WORDS}}</p>
{{/REPORT}}
