{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The subscription is for Business Applications, but not for the product you want to claim with it.</p>
<p class="govuk-body">The message says which product it is for. One subscription can contain several products; it then fits each of them, and you may choose it for several lines of one claim.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Choose a subscription that has the product: those that fit stand first in the list.</li>
	<li>Or claim the product that this subscription is for, if that is what you worked on.</li>
	<li>If you think the subscription does have the product, ask the customer to check its page in the Microsoft 365 admin center under “Billing”, “Your products”.</li>
</ul>
