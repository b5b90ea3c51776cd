{{%AUTOESCAPE context="HTML"}}
<textarea class="govuk-textarea{{#COUNTED}} govuk-js-character-count{{/COUNTED}}{{#FAULTY}} govuk-textarea--error{{/FAULTY}}" id="{{NAME}}" name="{{NAME}}" rows="{{ROWS}}"{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#AUTOCOMPLETE}} autocomplete="{{AUTOCOMPLETE}}"{{/AUTOCOMPLETE}}>
{{VALUE:pre_escape}}</textarea>
