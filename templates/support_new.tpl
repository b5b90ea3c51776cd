{{%AUTOESCAPE context="HTML"}}
{{!A new support request, filled in with what is known.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		{{#NAME}}
		<span class="govuk-caption-l">{{NAME}}</span>
		{{/NAME}}
		<h1 class="govuk-heading-l">Contact support</h1>
		<p class="govuk-body">People at Microsoft read your request and answer it here; you get a mail when they do. Your colleagues{{#CLAIM}} who may see this claim{{/CLAIM}} can read it too.</p>
		<form action="/support/new" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{#CLAIM}}
			<input type="hidden" name="claim" value="{{CLAIM}}">
			{{/CLAIM}}
			{{#CODE}}
			<input type="hidden" name="code" value="{{CODE}}">
			{{/CODE}}
			{{>SUBJECT}}
			{{>COMMENT}}
			<button type="submit" class="govuk-button">Send request</button>
		</form>
		<p class="govuk-body">Many questions are answered in the <a class="govuk-link" href="/help">help</a>. See also <a class="govuk-link" href="/help/support">Contacting support</a>.</p>
	</div>
</div>
