{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Every Microsoft customer has a tenant with an ID and one or more domains. A claim is about one tenant, so the tenant ID and the domain you enter must be of the same one.</p>
<h2 class="govuk-heading-m">How it happens</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>The customer has several tenants, for example one per country or one for tests, and you have the ID of one and a domain of another.</li>
	<li>The customer took over another company whose domains are still in that company’s tenant.</li>
	<li>The ID is your own company’s tenant, or another customer’s.</li>
	<li>The domain is used for a website or for mail, but was never verified in the tenant.</li>
</ul>
<h2 class="govuk-heading-m">What to do</h2>
<p class="govuk-body">Contact your customer to make sure you have the correct details. Ask for both at once: the tenant ID from the Microsoft Entra admin center (“Overview”), and the domains from the Microsoft 365 admin center (“Settings”, “Domains”) of the same tenant.</p>
<p class="govuk-body">The domain that ends in <code class="cpor-code">onmicrosoft.com</code> always belongs to exactly one tenant. If you have it, use it.</p>
<p class="govuk-body">We never say whose a domain is: what a customer owns is told by the customer.</p>
<p class="govuk-body">See also <a class="govuk-link" href="/help/tenant-id">Tenant ID and domain</a>.</p>
