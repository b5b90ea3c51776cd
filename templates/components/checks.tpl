{{%AUTOESCAPE context="HTML"}}
{{!What a program asks of a location, each with whether it is met.}}
<ul class="govuk-list govuk-list--spaced cpor-checks">
	{{#CHECK}}
	<li><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong> {{WORDS}}</li>
	{{/CHECK}}
</ul>
