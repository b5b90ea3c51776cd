{{%AUTOESCAPE context="HTML"}}
{{!A text to start from, below a form's own buttons: Insert changes nothing but the form.}}
{{#SOME}}
<div class="cpor-start">
	{{>TEXT}}
	<button type="submit" class="govuk-button govuk-button--secondary" name="step" value="insert">Insert</button>
</div>
{{/SOME}}
