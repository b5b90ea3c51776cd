{{%AUTOESCAPE context="HTML"}}
{{!Where each thing is shown; a link shows the file at that page.}}
{{#GROUP}}
<p class="govuk-heading-s govuk-!-margin-bottom-1">{{ITEM}}{{#SUBSCRIPTION}}<span class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></span>{{/SUBSCRIPTION}}</p>
<dl class="cpor-facts govuk-!-margin-bottom-4">
	{{#ROW}}
	<div><dt>{{NAME}}</dt><dd>{{#PLACE}}<a class="govuk-link" href="{{VIEW}}"><bdi>{{WORDS}}</bdi></a>{{/PLACE}}{{#NOT_SAID}}Not said{{/NOT_SAID}}</dd></div>
	{{/ROW}}
</dl>
{{/GROUP}}
