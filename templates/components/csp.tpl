{{%AUTOESCAPE context="HTML"}}
{{!Where a subscription that was bought through CSP turns up.}}
<div class="cpor-card">
	<h2 class="govuk-heading-s">CPOR is not CSP</h2>
	<p class="govuk-body">{{FOUND}} That is about who sells and bills it. A claim in CPOR is about who did the work: it has nothing to do with the CSP relationship and changes nothing about it, and your company need not be the CSP partner.</p>
	<p class="govuk-body">What was bought through CSP can be claimed as Influenced Revenue recognition. Build intent and Usage recognition need Volume Licensing. <a class="govuk-link" href="/help/subscription-csp">More about CSP and claims</a></p>
</div>
