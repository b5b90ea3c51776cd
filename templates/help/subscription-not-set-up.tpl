{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The customer has the product or workload, but has not activated it or set it up.</p>
<p class="govuk-body">We ask Microsoft’s directory whether the services of the product are ready in the customer’s tenant. Buying licences alone does not make them ready.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Ask the customer to activate it or finish setting it up, or do it with them.</li>
	<li>After that, wait: it usually takes up to 7 days until we see it. Your draft is kept.</li>
	<li>If it has been in use for longer than that, check that you have the right tenant and subscription.</li>
</ul>
