{{%AUTOESCAPE context="HTML"}}
<div class="govuk-checkboxes govuk-checkboxes--small">
	{{#OPTION}}
	{{#DIVIDER}}
	<div class="govuk-checkboxes__divider">{{DIVIDER}}</div>
	{{/DIVIDER}}
	<div class="govuk-checkboxes__item">
		<input class="govuk-checkboxes__input" id="{{ID}}" name="{{NAME}}" type="checkbox" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}{{#DISABLED}} disabled{{/DISABLED}}{{#HINT}} aria-describedby="{{ID}}-item-hint"{{/HINT}}>
		<label class="govuk-label govuk-checkboxes__label" for="{{ID}}">{{LABEL}}</label>
		{{#HINT}}
		<div id="{{ID}}-item-hint" class="govuk-hint govuk-checkboxes__hint">{{HINT}}</div>
		{{/HINT}}
	</div>
	{{/OPTION}}
</div>
