{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A subscription can be claimed when we see it in the customer’s tenant and its services are set up. Neither happens at the moment of the purchase.</p>
<h2 class="govuk-heading-m">How long it takes</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>A new or renewed subscription usually shows within 7 days.</li>
	<li>After the customer has activated a product or set it up, that too usually shows within 7 days.</li>
	<li>A renewal has a new subscription ID. The old ID does not come back to life.</li>
</ul>
<h2 class="govuk-heading-m">What to do meanwhile</h2>
<p class="govuk-body">Enter the subscription ID and select “Wait for it”: we look for it every day, and you get one message when it can be claimed.</p>
<p class="govuk-body">Go on with the other parts of the draft. It does not expire, and everything you enter is saved after every page. Collecting the proof usually takes longer than the subscription.</p>
<p class="govuk-body">If it still does not show after that time, check the tenant ID and the subscription ID with the customer: a mistake there looks the same as a subscription that is new.</p>
