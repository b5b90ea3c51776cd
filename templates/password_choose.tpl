{{%AUTOESCAPE context="HTML"}}
{{!By the link of a mail: a new password.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Choose a new password</h1>
		<p class="govuk-body">For the account <strong>{{EMAIL}}</strong>. Wherever it is signed in now, it is signed out.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" autocomplete="username" value="{{EMAIL}}">
			{{>PASSWORD}}
			<button type="submit" class="govuk-button">Set the password</button>
		</form>
	</div>
</div>
