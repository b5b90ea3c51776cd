{{%AUTOESCAPE context="HTML"}}
{{!Who did what to a claim, and when; each entry carries the mark of a chain.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{#NUMBER}}{{NUMBER}}: {{/NUMBER}}{{CLAIM}}</span>
		<h1 class="govuk-heading-l">History of the claim</h1>
		<p class="govuk-body">Oldest first. Entries are only ever added. The mark of each is made of its content and of the mark before it, so that a changed or missing entry would show.</p>
		{{#NOT_FIRST}}
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}/history">Go to the beginning</a></p>
		{{/NOT_FIRST}}
		{{#NONE}}
		<p class="govuk-body">There is nothing here.</p>
		{{/NONE}}
		{{>LIST}}
		{{#LATER}}
		<nav class="govuk-pagination" aria-label="Pages">
			<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}/history?after={{AFTER_ID:u}}" rel="next"><span class="govuk-pagination__link-title">Later entries</span></a></div>
		</nav>
		{{/LATER}}
	</div>
</div>
