{{%AUTOESCAPE context="HTML"}}
{{!Another password, by who has the present one.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Change your password</h1>
		<p class="govuk-body">You stay signed in here. Wherever else you are signed in, you are signed out. A mail tells you of the change.</p>
		<form action="/profile/password" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" autocomplete="username" value="{{EMAIL}}">
			{{>PRESENT}}
			{{>PASSWORD}}
			<button type="submit" class="govuk-button">Change the password</button>
		</form>
		<p class="govuk-body">If you do not know the present one, sign out and use “Forgot your password?”.</p>
	</div>
</div>
