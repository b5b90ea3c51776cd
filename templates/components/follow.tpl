{{%AUTOESCAPE context="HTML"}}
{{!Whose claim it is, and who gets its messages besides: on the page of a claim and of a draft.}}
<section class="cpor-card" aria-labelledby="colleagues">
	<h2 class="govuk-heading-s" id="colleagues">Who gets its messages</h2>
	<dl class="cpor-facts">
		<div><dt>Owner</dt><dd>{{OWNER}}{{#OWN}} (you){{/OWN}}</dd></div>
		<div><dt>Followers</dt><dd>{{#FOLLOWERS}}{{FOLLOWERS}}{{/FOLLOWERS}}{{#NOBODY}}Nobody{{/NOBODY}}</dd></div>
	</dl>
	{{#FOLLOW}}
	<form action="{{ACTION}}" method="post" novalidate>
		<input type="hidden" name="token" value="{{TOKEN}}">
		<input type="hidden" name="follow" value="{{VALUE}}">
		<button type="submit" class="govuk-button govuk-button--secondary">{{LABEL}}</button>
	</form>
	{{/FOLLOW}}
	{{#TAKE_OVER}}
	<form action="{{ACTION}}" method="post" novalidate>
		<input type="hidden" name="token" value="{{TOKEN}}">
		<input type="hidden" name="version" value="{{VERSION}}">
		<p class="govuk-hint" id="take-over-hint">You become the owner; {{OWNER}} is told and follows it.</p>
		<button type="submit" class="govuk-button govuk-button--secondary" aria-describedby="take-over-hint">Take over</button>
	</form>
	{{/TAKE_OVER}}
</section>
