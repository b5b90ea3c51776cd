{{%AUTOESCAPE context="HTML"}}
{{!What an arbitration asks a claim's partner, and until when: nothing of the others.}}
<section class="cpor-action" aria-labelledby="arbitration">
	<h2 class="govuk-heading-m" id="arbitration">In arbitration</h2>
	{{#PART}}
	<h3 class="govuk-heading-s">{{ITEM}}{{#SUBSCRIPTION}}, subscription <span class="cpor-code">{{SUBSCRIPTION}}</span>{{/SUBSCRIPTION}}</h3>
	<div class="cpor-markup">{{>QUESTION}}</div>
	{{#RUNS}}
	<p class="govuk-body">Until <strong><time datetime="{{STAMP}}">{{WHEN}}</time></strong> ({{LEFT}}).</p>
	{{/RUNS}}
	{{#ANSWERED}}
	<p class="govuk-body">Your company answered on <time datetime="{{STAMP}}">{{WHEN}}</time>:</p>
	<div class="cpor-markup cpor-quote">{{>WORDS}}</div>
	{{/ANSWERED}}
	{{#MAY_ANSWER}}
	<p class="govuk-body"><a class="govuk-link" href="{{PROOF}}">Add proof of execution</a> first, then send your answer.</p>
	<a href="{{HREF}}" class="govuk-button">Answer<span class="govuk-visually-hidden"> about {{ITEM}}</span></a>
	{{/MAY_ANSWER}}
	{{#ASK_ADMIN}}
	<p class="govuk-body">An incentives admin of your company can add proof and answer.</p>
	{{/ASK_ADMIN}}
	{{#OVER}}
	<p class="govuk-body">The time to add proof is over. Microsoft decides, and you get a message.</p>
	{{/OVER}}
	{{/PART}}
	<p class="govuk-body"><a class="govuk-link" href="/help/competing-claims">Help with competing claims</a></p>
</section>
