{{%AUTOESCAPE context="HTML"}}
{{!Partner accounts: finding one.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Partner accounts</h1>
	{{#MAY_ADD}}
	<a class="govuk-button govuk-button--secondary" href="/admin/partners/new" role="button">Make a partner account</a>
	{{/MAY_ADD}}
</div>
<form class="cpor-filter" action="/admin/partners" method="get">
	<div class="govuk-form-group">
		<label class="govuk-label" for="text">Part of the name of the account or a location, or of a PartnerID</label>
		<input class="govuk-input" id="text" name="text" type="search" maxlength="100" value="{{TEXT}}">
	</div>
	<button type="submit" class="govuk-button govuk-button--secondary">Find</button>
	{{#NARROWED}}
	<p class="govuk-body cpor-filter__clear"><a class="govuk-link" href="/admin/partners">Show all</a></p>
	{{/NARROWED}}
</form>
{{#NONE}}
<p class="govuk-body">No partner account is found.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Partner accounts</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Partner account</th>
				<th scope="col" class="govuk-table__header">Country</th>
				<th scope="col" class="govuk-table__header">Locations</th>
				<th scope="col" class="govuk-table__header">People</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a>{{#MERGED}}<div class="cpor-sub">Merged into <bdi>{{MERGED}}</bdi></div>{{/MERGED}}</th>
				<td class="govuk-table__cell" data-label="Country">{{COUNTRY}}</td>
				<td class="govuk-table__cell" data-label="Locations">{{LOCATIONS}}</td>
				<td class="govuk-table__cell" data-label="People">{{PEOPLE}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="/admin/partners?text={{TEXT:u}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="/admin/partners?text={{TEXT:u}}&amp;after={{AFTER:u}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
