{{%AUTOESCAPE context="HTML"}}
{{!What the viewer alone wrote and could not send.}}
<section class="cpor-card cpor-unsent" aria-labelledby="unsent">
	<h2 class="govuk-heading-m" id="unsent">Written and not sent</h2>
	{{#ONE}}
	<p class="govuk-body"><strong>{{NAME}}.</strong> You wrote this on <time datetime="{{STAMP}}">{{WHEN}}</time> and it was not sent. {{#FILLED}}It stands in <a class="govuk-link" href="{{HREF}}">the form</a> again: send it, or discard it.{{/FILLED}}{{#COPY}}Copy from here what you still need.{{/COPY}} Only you see it. Files cannot be kept.</p>
	{{#PART}}
	<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>
	{{/PART}}
	<form action="/unsent/{{ID:u}}/{{PLACE:u}}" method="post" novalidate>
		<input type="hidden" name="token" value="{{TOKEN}}">
		<button type="submit" class="govuk-button govuk-button--secondary">Discard<span class="govuk-visually-hidden">: {{NAME}}</span></button>
	</form>
	{{/ONE}}
</section>
