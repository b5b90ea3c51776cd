{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The subscription is this customer’s, but it is not for any product of Business Applications.</p>
<p class="govuk-body">Products such as Dynamics 365 Sales or Power Apps are claimed with the subscription that contains them. A subscription of Microsoft 365, Azure or Windows does not, even if the customer uses them together.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Choose one of the subscriptions that fit: they stand first in the list.</li>
	<li>If none fits, ask the customer which subscription has the product.</li>
	<li>If you worked on Microsoft 365, you may want to claim workloads instead: <a class="govuk-link" href="/help/product-or-subscription">Product, workload or subscription</a>.</li>
</ul>
