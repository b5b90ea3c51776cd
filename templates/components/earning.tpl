{{%AUTOESCAPE context="HTML"}}
{{!Whether each line of a claim can earn, and why.}}
<section aria-labelledby="earning">
	<h2 class="govuk-heading-m" id="earning">Can this earn?</h2>
	<p class="govuk-body">This is advice. It changes nothing about the decision: a line that cannot earn can be approved.</p>
	{{#LINE}}
	<details class="govuk-details">
		<summary class="govuk-details__summary"><span class="govuk-details__summary-text">{{ITEM}}: {{VERDICT}}</span></summary>
		<div class="govuk-details__text">
			{{#SINCE}}
			<p class="govuk-body">Not earning since <time datetime="{{STAMP}}">{{WHEN}}</time>.</p>
			{{/SINCE}}
			<dl class="cpor-facts">
				{{#CONDITION}}
				<div><dt>{{QUESTION}}</dt><dd>{{#YES}}<strong class="govuk-tag govuk-tag--green">Yes</strong>{{/YES}}{{#NO}}<strong class="govuk-tag govuk-tag--orange">No</strong>{{/NO}} {{WHY}}{{#DO}} <br><strong>What to do:</strong> {{DO}}{{/DO}}</dd></div>
				{{/CONDITION}}
			</dl>
		</div>
	</details>
	{{/LINE}}
</section>
