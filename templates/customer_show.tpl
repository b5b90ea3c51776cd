{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Customer</h1>
		{{#FOUND}}
		<div class="cpor-card">
			<h2 class="govuk-heading-s">Customer found</h2>
			<dl class="govuk-summary-list govuk-summary-list--no-border">
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">Name</dt>
					<dd class="govuk-summary-list__value">{{NAME}}</dd>
				</div>
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">Default domain</dt>
					<dd class="govuk-summary-list__value">{{DEFAULT}}</dd>
				</div>
			</dl>
		</div>
		{{/FOUND}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>TENANT}}
			{{>DOMAIN}}
			{{#PRODUCTS}}
			<div class="govuk-inset-text">If you enter another customer, the subscriptions chosen for {{COUNT}} are taken out of the claim, and you choose them again.</div>
			{{/PRODUCTS}}
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		{{#REFUSED}}
		<p class="govuk-body">If the details are right and it still fails, <a class="govuk-link" href="{{SUPPORT}}">contact support</a>.</p>
		{{/REFUSED}}
		<ul class="govuk-list">
			<li><a class="govuk-link" href="/help/tenant-id">Tenant ID and domain</a></li>
			<li><a class="govuk-link" href="/help/mismatch">When they do not belong together</a></li>
		</ul>
		<details class="govuk-details">
			<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Where to find the tenant ID</span></summary>
			<div class="govuk-details__text">Ask your customer for it. Their administrators see it in the Microsoft Entra admin center under “Overview” as “Tenant ID”.</div>
		</details>
	</div>
</div>
