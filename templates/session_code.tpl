{{%AUTOESCAPE context="HTML"}}
{{!After the password: a code of the app, or a recovery code.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Enter your code</h1>
		{{#GONE}}
		<p class="govuk-body">The code has to be typed within ten minutes after the password, in the same browser. Begin again.</p>
		<a href="/sign-in?next={{NEXT:u}}" role="button" draggable="false" class="govuk-button">Sign in</a>
		{{/GONE}}
		{{#AWAITED}}
		<p class="govuk-body">Your password is right. Now open your authenticator app and type the code it shows for CPOR.</p>
		<form action="/sign-in/code" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			{{>CODE}}
			<button type="submit" class="govuk-button">Sign in</button>
		</form>
		<p class="govuk-body">If you have neither your app nor a recovery code, ask those who run CPOR to remove your second factor; they will make sure that it is you who asks.</p>
		<p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in with another account</a></p>
		{{/AWAITED}}
	</div>
</div>
