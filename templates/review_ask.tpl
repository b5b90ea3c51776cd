{{%AUTOESCAPE context="HTML"}}
{{!Ask the partner for more: coded reasons, line by line.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Ask the partner for more</h1>
{{>OTHERS}}
{{#ASKED}}
<p class="govuk-inset-text">{{ASKED}}</p>
{{/ASKED}}
<div class="cpor-desk">
	<p class="govuk-body">Select what is missing, for a line or for the whole claim. The claim then waits on the partner, who has {{DAYS}} to answer, until {{DUE}}.</p>
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#ROW}}
			<section class="cpor-card">
				{{>REASON}}
				{{>WORDS}}
			</section>
			{{/ROW}}
			{{>COMMENT}}
			<button type="submit" class="govuk-button">Ask for more</button>
			{{>START}}
		</form>
	</div>
</div>
