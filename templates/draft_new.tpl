{{%AUTOESCAPE context="HTML"}}
{{!What one needs to claim a customer, and the button that begins a draft.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Claim a customer</h1>
		<p class="govuk-body">Tell Microsoft that your company is the partner of record for what you sold to a customer or set up for them. A reviewer checks your proof and decides.</p>
		<h2 class="govuk-heading-m">What you need</h2>
		<ul class="govuk-list govuk-list--bullet">
			<li>the location (PartnerID) that claims</li>
			<li>the customer’s tenant ID and a domain of theirs</li>
			<li>what you claim: workloads, or products with their subscription</li>
			<li>the name, job title and e-mail address of a contact at the customer</li>
			<li>proof of execution (PoE): files that show your work, signed by the customer within the last 12 months</li>
		</ul>
		<p class="govuk-body">You do not need all of it now. The draft is saved after every page: leave it and come back when you like, or let a colleague go on.</p>
		<div class="govuk-inset-text">A claim is not a reseller relationship. What your company sells as a Cloud Solution Provider (CSP) is recorded elsewhere and is not changed here.</div>
		<form action="/claims/new" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" class="govuk-button">Add customer</button>
		</form>
		<p class="govuk-body">Many customers to claim? <a class="govuk-link" href="/claims/many">Make many drafts from one file</a></p>
	</div>
</div>
