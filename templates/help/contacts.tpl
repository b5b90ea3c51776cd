{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A claim names people to talk to: one at the customer, one at your company and, for products, if you like, a technical one at the customer.</p>
<h2 class="govuk-heading-m">The customer contact</h2>
<p class="govuk-body">Somebody at the customer who knows of your work and agreed to be contacted about it. When you submit the claim we write to them what CPOR is, what you claim, what you will see of the customer, and how to decline.</p>
<ul class="govuk-list govuk-list--bullet">
	<li>Enter name, job title and e-mail address.</li>
	<li>Use an address at a domain of the customer. Another one is allowed, but the reviewer sees that it is not the customer’s, and a yes from it does not count.</li>
	<li>Who tries many addresses in an hour has to wait until the next one, so that nobody can find out whose a domain is.</li>
</ul>
<h2 class="govuk-heading-m">Your company’s contact</h2>
<p class="govuk-body">Whom Microsoft asks about the claim. Your own name and address are filled in; enter a colleague’s if they know the work better.</p>
<h2 class="govuk-heading-m">What some roles ask besides</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Influenced Revenue recognition: the Dynamics solution seller, the customer name and your ISV product or solution.</li>
	<li>Use or consume: whether you opt out of incentive payments.</li>
	<li>All roles in Business Applications: the customer’s technical contact. It is optional, but then needs both name and address.</li>
</ul>
