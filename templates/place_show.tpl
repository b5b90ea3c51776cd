{{%AUTOESCAPE context="HTML"}}
{{!For each thing that proof must show: in which file, on which page, where on it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Where your proof shows it</h1>
		{{#FORM}}
		<p class="govuk-body">For each thing that your proof must show, choose the file and write the page. The reviewer then opens exactly that place.</p>
		<p class="govuk-body">Fill in what you know and save: you can come back, and send the claim without the rest.</p>
		<p class="govuk-body">A page is a number from 1 to 9999; leave it out where a file has no pages. Where on the page is up to 100 characters, such as “bottom” or “second paragraph”.</p>
		{{/FORM}}
		<p class="govuk-body"><strong>{{COUNT}}</strong> said so far.</p>
		{{#NO_FILES}}
		<p class="govuk-body">There is no file yet that could show them. <a class="govuk-link" href="{{PROOF}}">Add files first</a>.</p>
		{{/NO_FILES}}
		{{#READ}}
		{{>LIST}}
		{{/READ}}
	</div>
</div>
{{#FORM}}
<form action="{{ACTION}}" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="version" value="{{VERSION}}">
	{{#GROUP}}
	<section class="cpor-card cpor-places">
		<h2 class="govuk-heading-m">{{ITEM}}{{#SUBSCRIPTION}}<span class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></span>{{/SUBSCRIPTION}}</h2>
		{{#ROW}}
		<div class="cpor-place{{#FAULTY}} cpor-place--faulty{{/FAULTY}}" role="group" aria-labelledby="place-{{NUMBER}}">
			<p class="cpor-place__name" id="place-{{NUMBER}}">{{#OF}}<span class="govuk-visually-hidden">{{OF}}: </span>{{/OF}}{{NAME}}{{#VALUE}}<span class="cpor-sub">{{VALUE}}</span>{{/VALUE}}</p>
			{{>FILE}}
			{{>PAGE}}
			{{>WORDS}}
		</div>
		{{/ROW}}
	</section>
	{{/GROUP}}
	<div class="govuk-button-group">
		<button type="submit" class="govuk-button">Save</button>
		<a class="govuk-link" href="{{PROOF}}">Cancel</a>
	</div>
</form>
{{/FORM}}
