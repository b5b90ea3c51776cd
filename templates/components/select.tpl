{{%AUTOESCAPE context="HTML"}}
<select class="govuk-select{{#FAULTY}} govuk-select--error{{/FAULTY}}" id="{{NAME}}" name="{{NAME}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}>
	{{#OPTION}}
	<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}{{#DISABLED}} disabled{{/DISABLED}}>{{LABEL}}</option>
	{{/OPTION}}
</select>
