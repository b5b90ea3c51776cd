{{%AUTOESCAPE context="HTML"}}
{{!Somebody is invited to a directory, with a first role.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Invite a person</h1>
		<p class="govuk-body">They get a mail with a link that works once, for 24 hours from when it is sent. You can send it again, and withdraw it until they accept.</p>
		{{#NO_MAIL}}
		<div class="govuk-inset-text">This site sends no mail now: the invitation waits until it does. The operator of this site knows more.</div>
		{{/NO_MAIL}}
		<form action="{{BASE}}/invite" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>DIRECTORY}}
			{{>EMAIL}}
			{{>NAME}}
			{{>ROLES}}
			{{>LOCATION}}
			<button type="submit" class="govuk-button">Send the invitation</button>
		</form>
	</div>
</div>
