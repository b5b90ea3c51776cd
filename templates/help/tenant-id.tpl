{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A claim needs the customer’s tenant ID and one of the customer’s domains. They must belong together: this makes sure that you claim the right customer.</p>
<h2 class="govuk-heading-m">Tenant ID</h2>
<p class="govuk-body">The ID of the customer’s Microsoft Entra tenant: 32 letters and digits in five groups, such as <code class="cpor-code">1b4e28ba-2fa1-11d2-883f-0016d3cca427</code>. You may write it in any usual way, with or without hyphens or braces, or paste the address of a portal page that has it. Where that address has several IDs, we take the one that it calls the tenant ID, and say so; where it calls none so, we ask you for it.</p>
<p class="govuk-body">The customer finds it in the Microsoft Entra admin center on the page “Overview”, as “Tenant ID”.</p>
<h2 class="govuk-heading-m">Domain</h2>
<p class="govuk-body">A domain that the customer has verified in that tenant, such as <code class="cpor-code">contoso.com</code> or <code class="cpor-code">contoso.onmicrosoft.com</code>. A subdomain, a web address or an e-mail address will do too: we take the domain out of it.</p>
<h2 class="govuk-heading-m">When they are refused</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Unknown tenant</dt>
		<dd class="govuk-summary-list__value">There is no tenant with this ID. Check that it is the tenant ID, not the ID of a subscription or an application.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Unknown domain</dt>
		<dd class="govuk-summary-list__value">No tenant has verified this domain. Ask the customer which domains stand in the Microsoft 365 admin center under “Settings”, “Domains”.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">They do not belong together</dt>
		<dd class="govuk-summary-list__value">The domain is not one of this tenant’s. Large customers often have several tenants: ask yours which tenant ID and domain go together. We do not say which tenant a domain belongs to. <a class="govuk-link" href="/help/mismatch">More about this</a>.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Too many that did not fit</dt>
		<dd class="govuk-summary-list__value">So that nobody finds out by trying whose a domain is, one person may be refused 30 times an hour and all people of a company 100 times. The message says when you can go on; what you have saved is kept.</dd>
	</div>
</dl>
