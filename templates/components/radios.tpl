{{%AUTOESCAPE context="HTML"}}
<div class="govuk-radios govuk-radios--small">
	{{#OPTION}}
	{{#DIVIDER}}
	<div class="govuk-radios__divider">{{DIVIDER}}</div>
	{{/DIVIDER}}
	<div class="govuk-radios__item">
		<input class="govuk-radios__input" id="{{ID}}" name="{{NAME}}" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}{{#DISABLED}} disabled{{/DISABLED}}{{#HINT}} aria-describedby="{{ID}}-item-hint"{{/HINT}}>
		<label class="govuk-label govuk-radios__label" for="{{ID}}">{{LABEL}}</label>
		{{#HINT}}
		<div id="{{ID}}-item-hint" class="govuk-hint govuk-radios__hint">{{HINT}}</div>
		{{/HINT}}
	</div>
	{{/OPTION}}
</div>
