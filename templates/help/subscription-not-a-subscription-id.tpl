{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">What was entered cannot be the ID of a subscription: it is not written like one, or it is the ID of something else.</p>
<h2 class="govuk-heading-m">What it may be instead</h2>
<p class="govuk-body">Microsoft writes many IDs the same way: 32 letters and digits in five groups. The message says which one we take it for:</p>
<ul class="govuk-list govuk-list--bullet">
	<li>the tenant ID, which names the whole customer</li>
	<li>a SKU ID, which names a product as Microsoft sells it and is the same for every customer</li>
	<li>a service plan ID, which names one service inside a product</li>
</ul>
<h2 class="govuk-heading-m">What to do</h2>
<p class="govuk-body">Ask the customer for the subscription ID. They find it in the Microsoft 365 admin center under “Billing”, “Your products”, on the page of the product. Copy it whole: hyphens, braces and capital letters do not matter, but all 32 characters must be there.</p>
<p class="govuk-body">Better still, choose the subscription from the list: the subscriptions we see for this customer stand above the field.</p>
