{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A product of Business Applications is claimed together with one of the customer’s subscriptions. When exactly one fits, it is chosen for you; when several fit, you choose.</p>
<h2 class="govuk-heading-m">Where to find a subscription ID</h2>
<p class="govuk-body">The customer finds it in the Microsoft 365 admin center under “Billing”, “Your products”, on the page of the product. It looks like a tenant ID: 32 letters and digits in five groups.</p>
<h2 class="govuk-heading-m">Why a line is refused</h2>
<p class="govuk-body">We check each line against the customer’s tenant. The first of these reasons that applies is shown, with its code.</p>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row" id="not-a-subscription-id">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-not-a-subscription-id"><code class="cpor-code">not-a-subscription-id</code></a></dt>
		<dd class="govuk-summary-list__value">What you entered is not an ID, or it is another one: a tenant ID, the ID of a product (SKU) or of a service plan. Ask the customer for the subscription ID.</dd>
	</div>
	<div class="govuk-summary-list__row" id="product-not-in-tenant">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-product-not-in-tenant"><code class="cpor-code">product-not-in-tenant</code></a></dt>
		<dd class="govuk-summary-list__value">The customer’s tenant does not have this product or workload. Check the product and the tenant ID with the customer.</dd>
	</div>
	<div class="govuk-summary-list__row" id="not-dynamics">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-not-dynamics"><code class="cpor-code">not-dynamics</code></a></dt>
		<dd class="govuk-summary-list__value">It is a subscription of this customer, but not for any product of Business Applications. Choose one of those that fit.</dd>
	</div>
	<div class="govuk-summary-list__row" id="other-product">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-other-product"><code class="cpor-code">other-product</code></a></dt>
		<dd class="govuk-summary-list__value">It is for another product of Business Applications; the message says for which. Choose another subscription, or claim that product.</dd>
	</div>
	<div class="govuk-summary-list__row" id="csp">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-csp"><code class="cpor-code">csp</code></a></dt>
		<dd class="govuk-summary-list__value">It was bought through a Cloud Solution Provider, and your partner role needs Volume Licensing. Influenced Revenue recognition accepts it.</dd>
	</div>
	<div class="govuk-summary-list__row" id="expired">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-expired"><code class="cpor-code">expired</code></a></dt>
		<dd class="govuk-summary-list__value">It has ended. A renewal gets a new ID: ask the customer for it and claim with that.</dd>
	</div>
	<div class="govuk-summary-list__row" id="not-set-up">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-not-set-up"><code class="cpor-code">not-set-up</code></a></dt>
		<dd class="govuk-summary-list__value">The customer has bought the product but not activated it or set it up. Ask them to do so; after that it usually takes up to 7 days until we see it.</dd>
	</div>
	<div class="govuk-summary-list__row" id="not-visible-yet">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-not-visible-yet"><code class="cpor-code">not-visible-yet</code></a></dt>
		<dd class="govuk-summary-list__value">The ID is well written but not known for this customer. A new subscription usually takes up to 7 days to show. Check the ID with the customer and try again later; your draft is kept.</dd>
	</div>
	<div class="govuk-summary-list__row" id="already-yours">
		<dt class="govuk-summary-list__key"><a class="govuk-link" href="/help/subscription-already-yours"><code class="cpor-code">already-yours</code></a></dt>
		<dd class="govuk-summary-list__value">Your company holds this line or has claimed it. The message links to that claim.</dd>
	</div>
</dl>
<h2 class="govuk-heading-m">Subscriptions that do not earn now</h2>
<p class="govuk-body">A suspended, locked-out or trial subscription can be claimed, with a warning: it does not earn while it is in that state. One in its grace period earns.</p>
