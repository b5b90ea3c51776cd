{{%AUTOESCAPE context="HTML"}}
<input class="govuk-input{{#WIDTH}} govuk-input--width-{{WIDTH}}{{/WIDTH}}{{#FAULTY}} govuk-input--error{{/FAULTY}}" id="{{NAME}}" name="{{NAME}}" type="{{TYPE}}" spellcheck="false"{{#VALUE}} value="{{VALUE}}"{{/VALUE}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}{{#AUTOCOMPLETE}} autocomplete="{{AUTOCOMPLETE}}"{{/AUTOCOMPLETE}}>
