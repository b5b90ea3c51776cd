{{%AUTOESCAPE context="HTML"}}
{{!One arbitration, for a lead reviewer: a declaration first, then all sides beside each other.}}
<div class="cpor-title">
	<div>
		<span class="govuk-caption-l">{{CUSTOMER}} – {{ROLE}}</span>
		<h1 class="govuk-heading-l govuk-!-margin-bottom-0">{{ITEM}}</h1>
	</div>
	<strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong>
</div>
{{#CHANGED}}
<div class="govuk-warning-text">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> A side has changed something since you opened this page, or time has passed: nothing was done. Below is how it stands now.</strong>
</div>
{{/CHANGED}}
{{#SUBSCRIPTION}}
<p class="govuk-body">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></p>
{{/SUBSCRIPTION}}
{{#EXCLUDED}}
<p class="govuk-body">You declared that you work or worked for one of the partners. Another lead reviewer decides this arbitration, and you see nothing of it.</p>
{{/EXCLUDED}}
{{#DECLARE}}
<form class="cpor-card" action="{{HREF}}/declare" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<h2 class="govuk-heading-m">Conflict of interest</h2>
	<p class="govuk-body">Before you see anything of the sides, declare whether you work or ever worked for one of these partners:</p>
	<ul class="govuk-list govuk-list--bullet">
		{{#PARTNER}}
		<li>{{NAME}}</li>
		{{/PARTNER}}
	</ul>
	{{>CONFLICT}}
	<button type="submit" class="govuk-button">Declare</button>
</form>
{{/DECLARE}}
{{#CONTENT}}
<p class="govuk-body">{{WHERE}}{{#DUE}} <time datetime="{{STAMP}}">{{WHEN}}</time>: <strong class="govuk-tag govuk-tag--{{LEFT_TONE}}">{{LEFT}}</strong>{{/DUE}}</p>
{{#QUESTIONS}}
<details class="govuk-details">
	<summary class="govuk-details__summary"><span class="govuk-details__summary-text">What all sides were asked ({{COUNT}})</span></summary>
	<div class="govuk-details__text">
		{{#QUESTION}}
		<h2 class="govuk-heading-s">Round {{ROUND}}, <time datetime="{{STAMP}}">{{WHEN}}</time></h2>
		<div class="cpor-markup">{{>WORDS}}</div>
		{{/QUESTION}}
	</div>
</details>
{{/QUESTIONS}}
<div class="cpor-sides">
	{{#SIDE}}
	<section class="cpor-card" aria-labelledby="side-{{NUMBER}}">
		<h2 class="govuk-heading-m" id="side-{{NUMBER}}">{{PARTNER}}</h2>
		<dl class="cpor-facts">
			<div><dt>Claim</dt><dd><a class="govuk-link" href="{{DESK}}">{{NUMBER}}</a>, {{NAME}}</dd></div>
			<div><dt>Priority date</dt><dd><time datetime="{{SUBMITTED_STAMP}}">{{SUBMITTED}}</time></dd></div>
			<div><dt>Its line</dt><dd>{{LINE}}{{#WON}} <strong class="govuk-tag govuk-tag--green">Partner of record</strong>{{/WON}}</dd></div>
			<div><dt>This round</dt><dd>{{ANSWER}}</dd></div>
			<div><dt>What the customer said: did this partner do this work?</dt><dd>{{#SILENT}}Nothing yet{{/SILENT}}{{#SAID}}<strong>{{WORD}}</strong>{{#OUTSIDE}} <strong class="govuk-tag govuk-tag--orange">Not an address of this customer: does not count</strong>{{/OUTSIDE}}{{#WORDS}}<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>{{/WORDS}}<div class="cpor-sub">{{EMAIL}}, <time datetime="{{STAMP}}">{{WHEN}}</time></div>{{/SAID}}</dd></div>
		</dl>
		<h3 class="govuk-heading-s govuk-!-margin-top-4">Proof of execution, most recent first</h3>
		{{#NO_FILES}}
		<p class="govuk-body">No file is attached.</p>
		{{/NO_FILES}}
		{{#FILES}}
		<ul class="govuk-list cpor-files">
			{{#FILE}}
			<li><a class="govuk-link" href="{{VIEW}}"><bdi>{{FILE_NAME}}</bdi></a> <a class="govuk-link cpor-sub" href="/proof/{{ID:u}}">Download<span class="govuk-visually-hidden"> {{FILE_NAME}}</span></a><div class="cpor-sub">{{TYPE}}, {{SIZE}}. Added on <time datetime="{{STAMP}}">{{WHEN}}</time> by {{PERSON}}</div></li>
			{{/FILE}}
		</ul>
		{{/FILES}}
		{{#SEALED}}
		<p class="govuk-hint">What the sides answer, and the files they add in this round, stay sealed until all have answered or the time is over.</p>
		{{/SEALED}}
		{{#ANSWERS}}
		<h3 class="govuk-heading-s">Answers</h3>
		{{#GIVEN}}
		<div class="cpor-sub">Round {{ROUND}}, <time datetime="{{STAMP}}">{{WHEN}}</time>, {{PERSON}}</div>
		<div class="cpor-markup cpor-quote">{{>WORDS}}</div>
		{{/GIVEN}}
		{{/ANSWERS}}
		<details class="govuk-details">
			<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Conversation with {{PARTNER}}</span></summary>
			<div class="govuk-details__text">{{>COMMENTS}}</div>
		</details>
	</section>
	{{/SIDE}}
</div>
{{#DECIDE}}
<form class="cpor-card" action="{{HREF}}/decide" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="version" value="{{VERSION}}">
	<h2 class="govuk-heading-m" id="decide">Decide</h2>
	<p class="govuk-body">Each side gets a letter of its own, made of the words you write to it here; you check the letters next. Write nothing to one that tells of another.</p>
	{{>WINNER}}
	{{#TO}}
	{{>WORDS}}
	{{/TO}}
	<button type="submit" class="govuk-button">Check the letters</button>
</form>
<form class="cpor-card" action="{{HREF}}/ask" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="version" value="{{VERSION}}">
	<h2 class="govuk-heading-m">Ask all sides again</h2>
	{{>ASK}}
	<button type="submit" class="govuk-button govuk-button--secondary">Ask all sides</button>
</form>
{{/DECIDE}}
{{#EXTEND}}
<form class="cpor-card" action="{{HREF}}/extend" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="version" value="{{VERSION}}">
	<h2 class="govuk-heading-m">Give all sides more time</h2>
	{{>DAYS}}
	<button type="submit" class="govuk-button govuk-button--secondary">Give more time</button>
</form>
{{/EXTEND}}
{{/CONTENT}}
