{{%AUTOESCAPE context="HTML"}}
{{!Radios or tick boxes with their legend, hint and error.}}
<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
	<fieldset class="govuk-fieldset"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}>
		{{#HEADING}}
		<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">{{LABEL}}</h1></legend>
		{{/HEADING}}
		{{#PLAIN}}
		<legend class="govuk-fieldset__legend">{{LABEL}}</legend>
		{{/PLAIN}}
		{{#HINT}}
		<div id="{{NAME}}-hint" class="govuk-hint">{{HINT}}</div>
		{{/HINT}}
		{{#FAULT}}
		<p id="{{NAME}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
		{{/FAULT}}
		{{>CONTROL}}
	</fieldset>
</div>
