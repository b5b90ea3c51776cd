{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The ID is well written, but we do not see such a subscription for this customer.</p>
<h2 class="govuk-heading-m">How it happens</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>The subscription is new. It usually takes up to 7 days until we see it.</li>
	<li>It belongs to another tenant: another one of the customer’s, or somebody else’s. We do not say which of these it is, because that is not yours to know.</li>
	<li>One of its characters is wrong.</li>
</ul>
<h2 class="govuk-heading-m">What to do</h2>
<p class="govuk-body">Check the ID with the customer. If it is right, select “Wait for it” where you enter the ID, and save. We then look for it every day, and at once when Microsoft’s data bring it; the owner and the followers of the draft get one message when it can be claimed, and it is chosen for you. You can go on with the other parts meanwhile, and stop waiting at any time.</p>
<p class="govuk-body">If it comes but can never be claimed, for example because it has ended already, you get a message about that instead.</p>
<p class="govuk-body">See also <a class="govuk-link" href="/help/when-available">When a subscription becomes available</a>.</p>
