{{%AUTOESCAPE context="HTML"}}
{{!The record of a dispute.}}
{{#SOME}}
<section class="cpor-card" aria-labelledby="dispute">
	<h2 class="govuk-heading-m" id="dispute">Dispute</h2>
	<p class="govuk-body">{{STANDING}}</p>
	<p class="govuk-body-s">Opened by {{PERSON}} on <time datetime="{{STAMP}}">{{WHEN}}</time>.</p>
	{{#WORDS}}
	<h3 class="govuk-heading-s">Business justification</h3>
	<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>
	{{/WORDS}}
	{{#PROOF}}
	<p class="govuk-body">The partner added new proof of execution and no words.</p>
	{{/PROOF}}
	<h3 class="govuk-heading-s">Lines in dispute</h3>
	<ul class="govuk-list govuk-list--spaced">
		{{#LINE}}
		<li><strong>{{ITEM}}</strong>: {{RULING}}{{#SAID}}<div class="cpor-words cpor-quote">{{SAID:pre_escape}}</div>{{/SAID}}</li>
		{{/LINE}}
	</ul>
</section>
{{/SOME}}
