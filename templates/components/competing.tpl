{{%AUTOESCAPE context="HTML"}}
{{!That another partner holds or claims lines of this claim: never who, how many or since when.}}
<section class="cpor-card" aria-labelledby="competing">
	<div class="govuk-warning-text govuk-!-margin-bottom-3">
		<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
		<h2 class="govuk-warning-text__text" id="competing">Another partner holds or claims the same</h2>
	</div>
	<p class="govuk-body">This is about:</p>
	<ul class="govuk-list govuk-list--bullet">
		{{#LINE}}
		<li><strong>{{NAME}}</strong>{{#SUBSCRIPTION}}, subscription <span class="cpor-code">{{SUBSCRIPTION}}</span>{{/SUBSCRIPTION}}</li>
		{{/LINE}}
	</ul>
	<p class="govuk-body">You can submit the claim all the same. What is listed here then goes through arbitration: Microsoft compares the proof of both sides, and a lead reviewer decides who the partner of record is. The rest of the claim is decided as usual.</p>
	<ul class="govuk-list govuk-list--bullet">
		<li><strong>What it needs:</strong> your most recent proof of execution, with the customer’s signature and each item by name. Both sides are asked the same and have {{PROOF_DAYS}} business days to add proof.</li>
		<li><strong>How long it takes:</strong> usually up to {{ALL_DAYS}} business days after the review has started.</li>
	</ul>
	<p class="govuk-body">We do not tell you who it is, and we do not tell them about you. <a class="govuk-link" href="/help/competing-claims">Help with competing claims</a></p>
</section>
