{{%AUTOESCAPE context="HTML"}}
<input class="govuk-file-upload{{#FAULTY}} govuk-file-upload--error{{/FAULTY}}" id="{{NAME}}" name="{{NAME}}" type="file"{{#MULTIPLE}} multiple{{/MULTIPLE}}{{#ACCEPT}} accept="{{ACCEPT}}"{{/ACCEPT}}{{#DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/DESCRIBED}}>
