{{%AUTOESCAPE context="HTML"}}
{{!The list of claims; every link carries the filter on, and the filter is the address.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Claims</h1>
	{{#MAY_ADD}}
	<div class="cpor-title__do">
		<a href="/claims/many" class="govuk-link">Many at once</a>
		<a href="/claims/new" class="govuk-button">Add customer</a>
	</div>
	{{/MAY_ADD}}
</div>
{{#SAVED}}
<nav class="cpor-chips" aria-label="Your lists">
	<strong>Your lists</strong>
	<ul class="cpor-chips__list">
		{{#LIST}}
		<li><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></li>
		{{/LIST}}
		<li><a class="govuk-link govuk-link--no-visited-state" href="/claims/lists">Change your lists</a></li>
	</ul>
</nav>
{{/SAVED}}
<form class="cpor-filter" action="/claims" method="get" role="search" aria-label="Claims">
	{{>BY_STATUS}}
	{{>BY_TEXT}}
	{{#KEPT}}
	<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
	{{/KEPT}}
	<input type="hidden" name="sort" value="{{SORT}}">
	<input type="hidden" name="order" value="{{ORDER}}">
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
	<a class="govuk-link cpor-filter__clear" href="{{FILTER}}">More filters</a>
</form>
{{>CHIPS}}
<div class="cpor-beside">
	<p class="govuk-body" id="count">{{COUNT}}{{#FILTERED}} found{{/FILTERED}}</p>
	{{#EXPORTS}}
	<p class="govuk-body">Download the whole list as <a class="govuk-link" href="{{XLSX}}">a spreadsheet (XLSX)</a> or <a class="govuk-link" href="{{CSV}}">CSV</a></p>
	{{/EXPORTS}}
</div>
{{#NONE_YET}}
<p class="govuk-body">Your company has no claims that you can see. To claim a customer association, choose “Add customer”: it starts a draft that you can leave and come back to.</p>
{{/NONE_YET}}
{{#NONE_SENT}}
<p class="govuk-body">No partner has submitted a claim yet.</p>
{{/NONE_SENT}}
{{#NO_MATCH}}
<p class="govuk-body">No claim fits. Check the spelling, type only the beginning of a word, or remove a filter.</p>
{{/NO_MATCH}}
{{#BEYOND}}
<p class="govuk-body">There are no claims on this page any more. <a class="govuk-link" href="/claims">Go to the first page</a></p>
{{/BEYOND}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table" aria-describedby="count">
		<caption class="govuk-table__caption govuk-visually-hidden">Claims</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				{{#COLUMN}}
				<th scope="col" class="govuk-table__header"{{#UP}} aria-sort="ascending"{{/UP}}{{#DOWN}} aria-sort="descending"{{/DOWN}}><a class="govuk-link" href="{{HREF}}">{{LABEL}}</a>{{#UP}} <span aria-hidden="true">▲</span>{{/UP}}{{#DOWN}} <span aria-hidden="true">▼</span>{{/DOWN}}</th>
				{{/COLUMN}}
				<th scope="col" class="govuk-table__header">Status</th>
				<th scope="col" class="govuk-table__header">Waiting on</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="/claims/{{ID:u}}">{{NAME}}</a>{{#NUMBER}}<div class="cpor-sub cpor-number">{{NUMBER}}</div>{{/NUMBER}}{{#PARTNER}}<div class="cpor-sub">{{PARTNER}}</div>{{/PARTNER}}</th>
				<td class="govuk-table__cell" data-label="Customer">{{CUSTOMER}}</td>
				<td class="govuk-table__cell cpor-number" data-label="Due">{{#DUE}}{{DUE}}{{/DUE}}</td>
				<td class="govuk-table__cell cpor-number" data-label="Last changed">{{CHANGED}}</td>
				<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#BESIDE}}<div class="cpor-sub">{{BESIDE}}</div>{{/BESIDE}}</td>
				<td class="govuk-table__cell" data-label="Waiting on">{{TURN}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#EARLIER}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="prev"><span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/EARLIER}}
	{{#LATER}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/LATER}}
</nav>
{{/PAGES}}
