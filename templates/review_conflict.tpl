{{%AUTOESCAPE context="HTML"}}
{{!A reviewer's form that came too late: nothing of it was saved, nothing of it is lost.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
		{{#CHANGED}}
		<h1 class="govuk-heading-l">The claim has changed since you opened the page</h1>
		<p class="govuk-body">What you sent was not saved: it was about the claim as it stood before. Its status now is {{STATUS}}. Look at what changed, then go back to the desk.</p>
		{{/CHANGED}}
		{{#AS_IT_WAS}}
		<h1 class="govuk-heading-l">You are not reviewing this claim</h1>
		<p class="govuk-body">Its status is {{STATUS}}. Nothing was saved.</p>
		{{/AS_IT_WAS}}
		{{#REVIEWER}}
		<p class="govuk-body"><strong>{{REVIEWER}} reviews this claim.</strong> Only its reviewer asks for more or decides.</p>
		<form action="{{HREF}}/take-over" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<button type="submit" class="govuk-button govuk-button--secondary">Take over this review</button>
		</form>
		{{/REVIEWER}}
		{{#CHANGES}}
		<h2 class="govuk-heading-m">What has changed since then</h2>
		{{>HISTORY}}
		{{/CHANGES}}
		{{#TYPED}}
		<h2 class="govuk-heading-m">What you entered</h2>
		<p class="govuk-body">Copy from here what you still need. The desk keeps what you wrote for you, until you discard it or 30 days have passed.</p>
		<dl class="govuk-summary-list">
			{{#ENTRY}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{LABEL}}</dt>
				<dd class="govuk-summary-list__value cpor-words">{{WORDS:pre_escape}}</dd>
			</div>
			{{/ENTRY}}
		</dl>
		{{/TYPED}}
		<p class="govuk-body"><a class="govuk-link" href="{{DESK}}">Go to the review desk of this claim</a></p>
	</div>
</div>
