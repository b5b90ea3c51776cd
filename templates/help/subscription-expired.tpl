{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">The subscription has ended. What has ended cannot be claimed.</p>
<p class="govuk-body">When a customer renews, the new subscription gets a new ID. The old one stays in our list as expired, so that you recognise it.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>If the customer renewed, choose the new subscription from the list, or ask for its ID.</li>
	<li>If the renewal is only days old, it may not be here yet: see <a class="govuk-link" href="/help/when-available">When a subscription becomes available</a>.</li>
	<li>If the customer did not renew, there is nothing to claim.</li>
</ul>
<p class="govuk-body">A suspended or locked-out subscription has not ended. It can be claimed, but does not earn until the customer restores it.</p>
