{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">What a claim is made of depends on the solution area.</p>
<h2 class="govuk-heading-m">Modern Work and Security: workloads</h2>
<p class="govuk-body">You claim workloads, such as Exchange Online or Microsoft Intune, for the whole tenant. No subscription is asked for: it does not matter in which plan the customer bought them.</p>
<h2 class="govuk-heading-m">Business Applications: a product with its subscription</h2>
<p class="govuk-body">You claim a product, such as Dynamics 365 Sales, together with the one subscription you worked on. If the customer has two subscriptions of the same product, they are two different things to claim.</p>
<p class="govuk-body">When exactly one subscription fits, it is chosen for you. When several fit, choose by their names, seats, renewal dates and IDs; the customer knows which one your work was about. One subscription can prove several products.</p>
<h2 class="govuk-heading-m">Words that are mixed up easily</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Product (SKU)</dt>
		<dd class="govuk-summary-list__value">What Microsoft sells. Its ID is the same for every customer.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Service plan</dt>
		<dd class="govuk-summary-list__value">One service inside a product. It shows us whether a product or workload is there and set up.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Subscription</dt>
		<dd class="govuk-summary-list__value">What this customer bought, with a number of seats and an end. Its ID is the customer’s alone and changes with the renewal.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Line</dt>
		<dd class="govuk-summary-list__value">One workload, or one product with its subscription, in your claim. Each line is decided by itself.</dd>
	</div>
</dl>
