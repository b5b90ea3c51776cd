{{%AUTOESCAPE context="HTML"}}
{{!By the link of a mail: what one is invited to, and how to get in.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{BY}} invites you to {{WHERE}}</h1>
		<p class="govuk-body">CPOR (Claiming Partner of Record) is where Microsoft’s partners tell Microsoft with which of its products they helped a customer. You are to be <strong>{{ROLE}}</strong> of {{WHERE}}, with the e-mail address <strong>{{EMAIL}}</strong>.</p>
		{{#KNOWN}}
		<p class="govuk-body">You have an account with this address already. Sign in with it to accept.</p>
		<p class="govuk-body"><a class="govuk-button" href="/sign-in?next=/directories" role="button" draggable="false">Sign in</a></p>
		{{/KNOWN}}
		{{#NEW}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" autocomplete="username" value="{{EMAIL}}">
			{{>NAME}}
			{{>ZONE}}
			{{>PASSWORD}}
			<button type="submit" class="govuk-button">Accept and go in</button>
		</form>
		{{/NEW}}
	</div>
</div>
