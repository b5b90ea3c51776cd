{{%AUTOESCAPE context="HTML"}}
{{!Two pages of a claim's files side by side, each turned by itself.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Compare</h1>
{{#NO_FILES}}
<p class="govuk-body">No file is attached.</p>
{{/NO_FILES}}
<div class="cpor-sides">
	{{#PANE}}
	<section class="cpor-card" aria-labelledby="{{SIDE}}-title">
		<h2 class="govuk-heading-m cpor-break" id="{{SIDE}}-title"><span class="govuk-visually-hidden">{{LABEL}}: </span><bdi>{{NAME}}</bdi></h2>
		<form class="cpor-choose" action="{{ACTION}}" method="get" aria-label="{{LABEL}}">
			{{#OTHER}}
			<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
			{{/OTHER}}
			{{>CHOOSE_FILE}}
			{{>CHOOSE_PAGE}}
			<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
		</form>
		{{>LEAF}}
	</section>
	{{/PANE}}
</div>
