{{%AUTOESCAPE context="HTML"}}
{{!What the proof must agree with, beside the proof.}}
<section class="cpor-card" aria-labelledby="proof-title">
	<h2 class="govuk-heading-m" id="proof-title">Proof of execution</h2>
	{{#NO_FILES}}
	<p class="govuk-body">No file is attached.</p>
	{{/NO_FILES}}
	{{#SEALED}}
	<p class="govuk-inset-text">Files that came since the sides of an arbitration were asked are sealed until all have answered or the time is over.</p>
	{{/SEALED}}
	{{#FILES}}
	<ul class="govuk-list cpor-files">
		{{#FILE}}
		<li><a class="govuk-link" href="{{VIEW}}"><bdi>{{NAME}}</bdi></a> <a class="govuk-link cpor-sub" href="/proof/{{ID:u}}">Download<span class="govuk-visually-hidden"> {{NAME}}</span></a><div class="cpor-sub">{{TYPE}}, {{SIZE}}. Added on <time datetime="{{STAMP}}">{{WHEN}}</time> by {{PERSON}}</div></li>
		{{/FILE}}
	</ul>
	<p class="govuk-body"><a class="govuk-link" href="{{COMPARE}}">Compare two pages side by side</a></p>
	<p class="govuk-hint">Each file you look at is noted in the history.</p>
	{{/FILES}}
	<h3 class="govuk-heading-s">It must agree with</h3>
	<dl class="cpor-facts">
		{{#FACT}}
		<div><dt>{{LABEL}}</dt><dd{{#CODE}} class="cpor-code"{{/CODE}}>{{VALUE}}</dd></div>
		{{/FACT}}
		<div><dt>Claimed</dt><dd>{{#ITEM}}<div>{{NAME}}</div>{{/ITEM}}</dd></div>
	</dl>
	<h3 class="govuk-heading-s govuk-!-margin-top-4">Where the partner says it is shown</h3>
	{{#PLACED}}
	{{>PLACES}}
	{{/PLACED}}
	{{#UNPLACED}}
	<p class="govuk-body">The partner has not said where.</p>
	{{/UNPLACED}}
	<details class="govuk-details govuk-!-margin-top-4 govuk-!-margin-bottom-0">
		<summary class="govuk-details__summary"><span class="govuk-details__summary-text">What a PoE must contain</span></summary>
		<div class="govuk-details__text">
			<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
				{{#REQUIREMENT}}
				<li>{{WORDS}}</li>
				{{/REQUIREMENT}}
			</ul>
		</div>
	</details>
</section>
