{{%AUTOESCAPE context="HTML"}}
{{!All history, newest first, narrowed by its address.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">History</h1>
</div>
<p class="govuk-body">Everything that was ever done here, newest first. Entries are only ever added: the mark of each is made of its content and of the mark before it. <a class="govuk-link" href="/audit/verify">Verify all of them</a></p>
<form class="cpor-filter cpor-filter--short" action="/audit" method="get" aria-label="History" novalidate>
	{{>WHO}}
	{{>KIND}}
	{{>CLAIM}}
	{{>FROM}}
	{{>TO}}
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
	{{#NARROWED}}
	<p class="govuk-body cpor-filter__clear"><a class="govuk-link" href="/audit">Show all</a></p>
	{{/NARROWED}}
</form>
{{#SEVERAL}}
<div class="govuk-inset-text">
	<p class="govuk-body">Whom do you mean?</p>
	<ul class="govuk-list">
		{{#PERSON}}
		<li><a class="govuk-link" href="/audit?who={{ID:u}}">{{NAME}}, {{EMAIL}}</a></li>
		{{/PERSON}}
	</ul>
</div>
{{/SEVERAL}}
{{#FILE}}
<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Download as CSV</a> (at most 50,000 entries; the download is an entry too)</p>
{{/FILE}}
{{#NONE}}
<p class="govuk-body">There is no such entry.</p>
{{/NONE}}
{{>LIST}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#NEWEST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{HREF}}"><span class="govuk-pagination__link-title">Newest entries</span></a></div>
	{{/NEWEST}}
	{{#OLDER}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Older entries</span></a></div>
	{{/OLDER}}
</nav>
{{/PAGES}}
