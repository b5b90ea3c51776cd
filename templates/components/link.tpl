{{%AUTOESCAPE context="HTML"}}
{{!Partner Admin Link, wherever the items are shown that it credits.}}
<details class="govuk-details">
	<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Credited through Partner Admin Link, not through a claim ({{COUNT}})</span></summary>
	<div class="govuk-details__text">
		<p class="govuk-body">These products cannot be claimed as Usage recognition, because their usage is credited by another route. In the other roles of Business Applications they can be claimed.</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ITEM}}
			<li>{{NAME}}</li>
			{{/ITEM}}
		</ul>
		<p class="govuk-body">Partner Admin Link (PAL) ties the account with which you work for a customer to your company:</p>
		<ol class="govuk-list govuk-list--number">
			<li>Your customer gives you an account in its tenant that may administer the product or build with it.</li>
			<li>Sign in with that account to the Azure portal, open “Partner information”, and link {{#PARTNER_ID}}the PartnerID {{PARTNER_ID}}{{/PARTNER_ID}}{{#ANY}}the PartnerID of your location{{/ANY}}.</li>
			<li>From then on Microsoft credits the usage by itself. There is nothing to submit here.</li>
		</ol>
	</div>
</details>
