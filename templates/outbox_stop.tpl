{{%AUTOESCAPE context="HTML"}}
{{!What a link in a mail ends, without signing in.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		{{#ASK}}
		<h1 class="govuk-heading-l">No more of these mails?</h1>
		<p class="govuk-body">You get mails about: <strong>{{TOPIC}}</strong>.</p>
		<p class="govuk-body">What needs you, and decisions, are mailed all the same, and everything is in your messages.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<button type="submit" class="govuk-button">Stop these mails</button>
		</form>
		{{/ASK}}
		{{#DONE}}
		<h1 class="govuk-heading-l">You get no more of these mails</h1>
		<p class="govuk-body">They were about: <strong>{{TOPIC}}</strong>.</p>
		{{/DONE}}
		<p class="govuk-body"><a class="govuk-link" href="/profile">Choose which mails you get</a></p>
	</div>
</div>
