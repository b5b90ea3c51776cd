{{%AUTOESCAPE context="HTML"}}
{{!A control with its label, hint and error: govuk-frontend's form group.}}
<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}{{#COUNTED}} govuk-character-count{{/COUNTED}}"{{#COUNTED}} data-maxlength="{{MAXIMUM}}"{{/COUNTED}}>
	{{#HEADING}}
	<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="{{NAME}}">{{LABEL}}</label></h1>
	{{/HEADING}}
	{{#PLAIN}}
	<label class="govuk-label" for="{{NAME}}">{{LABEL}}</label>
	{{/PLAIN}}
	{{#HINT}}
	<div id="{{NAME}}-hint" class="govuk-hint">{{HINT}}</div>
	{{/HINT}}
	{{#FAULT}}
	<p id="{{NAME}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
	{{/FAULT}}
	{{>CONTROL}}
	{{#COUNTED}}
	<div id="{{NAME}}-info" class="govuk-hint govuk-character-count__message">You can enter up to {{LIMIT}}</div>
	{{/COUNTED}}
</div>
