{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<div class="govuk-panel govuk-panel--confirmation">
			<h1 class="govuk-panel__title">Claim submitted</h1>
			<div class="govuk-panel__body">The claim’s number<br><strong>{{NUMBER}}</strong></div>
		</div>
		<p class="govuk-body">“{{CLAIM}}” for {{CUSTOMER}} was submitted on <time datetime="{{STAMP}}">{{WHEN}}</time>. {{OWNER}} gets a receipt.</p>
		<h2 class="govuk-heading-m">What happens next</h2>
		{{#WAITS}}
		<p class="govuk-body">A reviewer at Microsoft decides, or asks you for more, by <time datetime="{{STAMP}}"><strong>{{DUE}}</strong></time>.</p>
		{{/WAITS}}
		{{#MOVED}}
		<p class="govuk-body">The claim is now: <strong>{{STATUS}}</strong>.</p>
		{{/MOVED}}
		{{#EMAIL}}
		<p class="govuk-body">We write to {{EMAIL}} what CPOR is, what you claim, what you will see, and how to decline.</p>
		{{/EMAIL}}
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">See the claim</a> or <a class="govuk-link" href="/claims">all claims</a>.</p>
	</div>
</div>
