{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<div class="govuk-panel govuk-panel--confirmation">
			<h1 class="govuk-panel__title">Claim submitted</h1>
			<div class="govuk-panel__body">The claim’s number<br><strong>{{NUMBER}}</strong></div>
		</div>
		<p class="govuk-body">“{{CLAIM}}” for {{CUSTOMER}} was submitted on <time datetime="{{STAMP}}">{{WHEN}}</time>. {{OWNER}} gets a receipt in <a class="govuk-link" href="/messages">Messages</a>.</p>
		<h2 class="govuk-heading-m">What happens next</h2>
		{{#WAITS}}
		<p class="govuk-body">By <time datetime="{{STAMP}}"><strong>{{DUE}}</strong></time> ({{ZONE}}; {{LEFT}}) a reviewer at Microsoft</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>decides each item,</li>
			<li>asks you for more; you then have {{ANSWER_DAYS}} to answer, or</li>
			<li>tells you in the comments of the claim that an item is in arbitration and takes longer.</li>
		</ul>
		<p class="govuk-hint">That is {{DAYS}} after the day of submission. Business days are Monday to Friday without the holidays of {{PROGRAM}}, each from midnight to midnight UTC.{{#HOLIDAYS}} Not counted: {{HOLIDAYS}}.{{/HOLIDAYS}}</p>
		{{/WAITS}}
		{{#MOVED}}
		<p class="govuk-body">The claim is now: <strong>{{STATUS}}</strong>.</p>
		{{/MOVED}}
		{{#EMAIL}}
		<p class="govuk-body">We write to <span class="cpor-break">{{EMAIL}}</span> what CPOR is, what you claim, what you will see, and how to decline.</p>
		{{/EMAIL}}
		<p class="govuk-body">You are told of every step in Messages. Until a reviewer asks for more the claim cannot be changed; you can comment on it or withdraw it.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">See the claim</a> or <a class="govuk-link" href="/claims">all claims</a>. <a class="govuk-link" href="/help/after-submitting">What happens after submitting</a></p>
	</div>
</div>
