{{%AUTOESCAPE context="HTML"}}
{{!The customer directory: finding one, and when it was imported.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Customers</h1>
	{{#MAY_IMPORT}}
	<a class="govuk-button govuk-button--secondary" href="/admin/customers/import">Import customers</a>
	{{/MAY_IMPORT}}
</div>
{{#NEVER}}
<p class="govuk-body">No customers have been imported yet.</p>
{{/NEVER}}
{{#IMPORTED}}
<p class="govuk-body">Last imported <time datetime="{{STAMP}}">{{WHEN}}</time> by {{BY}}: {{ADDED}} added, {{CHANGED}} changed, {{UNCHANGED}} unchanged (customers and subscriptions together).</p>
{{/IMPORTED}}
<form class="cpor-filter" action="/admin/customers" method="get">
	<div class="govuk-form-group">
		<label class="govuk-label" for="text">Part of the name or of a domain, or a tenant or subscription ID</label>
		<input class="govuk-input" id="text" name="text" type="search" maxlength="100" value="{{TEXT}}">
	</div>
	<button type="submit" class="govuk-button govuk-button--secondary">Find</button>
	{{#NARROWED}}
	<p class="govuk-body cpor-filter__clear"><a class="govuk-link" href="/admin/customers">Show all</a></p>
	{{/NARROWED}}
</form>
{{#NONE}}
<p class="govuk-body">No customer is found.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Customers</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Customer</th>
				<th scope="col" class="govuk-table__header">Default domain</th>
				<th scope="col" class="govuk-table__header">Subscriptions</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a><div class="cpor-sub cpor-code">{{ID}}</div></th>
				<td class="govuk-table__cell cpor-break" data-label="Default domain">{{DOMAIN}}</td>
				<td class="govuk-table__cell" data-label="Subscriptions">{{COUNT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="/admin/customers?text={{TEXT:u}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="/admin/customers?text={{TEXT:u}}&amp;after={{PLACE:u}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
