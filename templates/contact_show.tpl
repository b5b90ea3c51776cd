{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}} – {{CUSTOMER}}</span>
		<h1 class="govuk-heading-l">Contacts</h1>
		{{>ASKS}}
		{{#WARNING}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> {{WORDS}}</strong>
		</div>
		{{#NEXT}}
		<p class="govuk-body"><a class="govuk-link" href="{{NEXT}}">Continue with this address</a>, or change it below.</p>
		{{/NEXT}}
		{{/WARNING}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<h2 class="govuk-heading-m">At the customer</h2>
			{{>CUSTOMER_NAME}}
			{{>CUSTOMER_TITLE}}
			{{>CUSTOMER_EMAIL}}
			<h2 class="govuk-heading-m">At your company</h2>
			{{>PARTNER_NAME}}
			{{>PARTNER_EMAIL}}
			{{#TECHNICAL}}
			<h2 class="govuk-heading-m">The customer’s technical contact (optional)</h2>
			{{>TECHNICAL_NAME}}
			{{>TECHNICAL_EMAIL}}
			{{/TECHNICAL}}
			{{#REVENUE}}
			<h2 class="govuk-heading-m">Revenue association</h2>
			{{>SOLUTION_SELLER}}
			{{>REVENUE_CUSTOMER}}
			{{>ISV_SOLUTION}}
			{{/REVENUE}}
			{{#INCENTIVE}}
			<h2 class="govuk-heading-m">Incentive payments</h2>
			{{>OPTED_OUT}}
			{{/INCENTIVE}}
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		<p class="govuk-body"><a class="govuk-link" href="/help/contacts">More about the contacts of a claim</a></p>
	</div>
</div>
