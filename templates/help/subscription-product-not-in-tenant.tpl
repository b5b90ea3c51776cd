{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The customer’s tenant has no subscription, in any state, that contains this product or workload.</p>
<h2 class="govuk-heading-m">How it happens</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>The customer has the product in another of its tenants.</li>
	<li>The product has a similar name. Dynamics 365 Sales is not Customer Service, and Microsoft Teams is not Teams Phone.</li>
	<li>The customer has not bought it yet, or bought it only days ago.</li>
</ul>
<h2 class="govuk-heading-m">What to do</h2>
<p class="govuk-body">Check the product and the tenant ID with the customer. If the purchase is new, see <a class="govuk-link" href="/help/when-available">When a subscription becomes available</a>. If you have the wrong tenant, go back to “Customer” and correct it: what still fits of the draft is kept.</p>
