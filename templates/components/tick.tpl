{{%AUTOESCAPE context="HTML"}}
{{!One tick box that stands alone.}}
<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
	{{#FAULT}}
	<p id="{{NAME}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
	{{/FAULT}}
	<div class="govuk-checkboxes govuk-checkboxes--small">
		<div class="govuk-checkboxes__item">
			<input class="govuk-checkboxes__input" id="{{NAME}}" name="{{NAME}}" type="checkbox" value="yes"{{#CHECKED}} checked{{/CHECKED}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}>
			<label class="govuk-label govuk-checkboxes__label" for="{{NAME}}">{{LABEL}}</label>
			{{#HINT}}
			<div id="{{NAME}}-hint" class="govuk-hint govuk-checkboxes__hint">{{HINT}}</div>
			{{/HINT}}
		</div>
	</div>
</div>
