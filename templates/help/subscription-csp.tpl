{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The customer bought this subscription through a Cloud Solution Provider (CSP), and the partner role you chose needs Volume Licensing.</p>
<p class="govuk-body">What counts is how the customer bought it, not whether your company is a Cloud Solution Provider. A claim never changes who sells or bills a subscription.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>If the customer also has the product through Volume Licensing, choose that subscription.</li>
	<li>If your work influenced the purchase, change the partner role to “Influenced Revenue recognition - Non-Incentivized”, which accepts CSP.</li>
	<li>Otherwise take the line out of the claim.</li>
</ul>
<p class="govuk-body">See also <a class="govuk-link" href="/help/which-role">Which partner role to choose</a>.</p>
