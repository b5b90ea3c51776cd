{{%AUTOESCAPE context="HTML"}}
{{!Who forgot their password asks for a link; the answer is the same whoever has the address.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		{{#SENT}}
		{{#NO_MAIL_NOW}}
		<h1 class="govuk-heading-l">No mail is sent now</h1>
		<p class="govuk-body">This site sends no mail now. If somebody signs in here with that address, a mail with a link goes to it when mail is sent again within two days. Until then ask the operator of this site, who can set a new password for you.</p>
		{{/NO_MAIL_NOW}}
		{{#MAILED}}
		<h1 class="govuk-heading-l">Look into your mail</h1>
		<p class="govuk-body">If somebody signs in here with that address, a mail with a link is on its way to it. The link works once, for 24 hours.</p>
		<p class="govuk-body">If no mail comes within some minutes, look where your mail program puts what it takes for advertising, and see that you gave the address you sign in with. For one address we send at most {{MAILS}} such mails an hour. Else a global admin of your company can help.</p>
		{{/MAILED}}
		<p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in</a></p>
		{{/SENT}}
		{{#ASK}}
		<h1 class="govuk-heading-l">Forgot your password?</h1>
		{{#NO_MAIL}}
		<div class="govuk-inset-text">This site sends no mail now. Ask the operator of this site, who can set a new password for you.</div>
		{{/NO_MAIL}}
		<p class="govuk-body">We send you a mail with a link to choose a new one.</p>
		<form action="/sign-in/forgot" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>EMAIL}}
			<button type="submit" class="govuk-button">Send me a link</button>
		</form>
		{{/ASK}}
	</div>
</div>
