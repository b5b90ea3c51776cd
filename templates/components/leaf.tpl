{{%AUTOESCAPE context="HTML"}}
{{!A page of a file: the way to the pages around it, its picture, and its words beneath.}}
{{#NOTHING}}
<div class="govuk-inset-text">{{NOTHING}} <a class="govuk-link" href="{{DOWNLOAD}}">Download the file</a> to open it on your computer.</div>
{{/NOTHING}}
{{#BEYOND}}
<div class="govuk-inset-text">{{BEYOND}}</div>
{{/BEYOND}}
{{#LEAF}}
<nav class="cpor-turn" aria-label="Pages of {{FILE}}">
	{{#PREVIOUS}}<a class="govuk-link" rel="prev" href="{{PREVIOUS}}"><span aria-hidden="true">← </span>Previous page</a>{{/PREVIOUS}}
	<strong>Page {{NUMBER}} of {{COUNT}}</strong>
	{{#NEXT}}<a class="govuk-link" rel="next" href="{{NEXT}}">Next page<span aria-hidden="true"> →</span></a>{{/NEXT}}
</nav>
{{#PICTURE}}
<img class="cpor-leaf" src="{{SOURCE}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{PICTURE}}">
{{/PICTURE}}
{{#WORDS}}
<h3 class="govuk-heading-s">Text of page {{NUMBER}}</h3>
<div class="cpor-words cpor-leaf__words" dir="auto">{{WORDS:pre_escape}}</div>
{{/WORDS}}
{{#SILENT}}
<p class="govuk-hint">No text could be read from this page.</p>
{{/SILENT}}
{{#BLANK}}
<p class="govuk-body">This page could not be drawn, and no text could be read from it.</p>
{{/BLANK}}
{{#MORE}}
<p class="govuk-body">{{MORE}} <a class="govuk-link" href="{{DOWNLOAD}}">Download the file</a> to see the rest.</p>
{{/MORE}}
{{/LEAF}}
