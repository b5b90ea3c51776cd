{{%AUTOESCAPE context="HTML"}}
{{!Before the second factor is removed.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Remove your second factor</h1>
		<p class="govuk-body">Afterwards the password alone lets somebody in, and your recovery codes count for nothing.{{#NEEDED}} Your role needs a second factor: you will be asked to set up another one at once.{{/NEEDED}}</p>
		<form action="/profile/factor/remove" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>PASSWORD}}
			{{>CODE}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Remove</button>
				<a class="govuk-link" href="/profile/factor">No, keep it</a>
			</div>
		</form>
	</div>
</div>
