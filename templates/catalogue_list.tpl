{{%AUTOESCAPE context="HTML"}}
{{!What can be claimed, with how much proves it and how many claims have it.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Catalogue</h1>
	{{#IMPORT}}
	<a class="govuk-button" href="/admin/catalogue/new" role="button" draggable="false">Add an item</a>
	{{/IMPORT}}
</div>
<p class="govuk-body">What partners claim. A customer has an item when one of its service plans is set up in a subscription.</p>
{{#IMPORT}}
<p class="govuk-body"><a class="govuk-link" href="/admin/skus/import">Import Microsoft’s list of products and service plans</a></p>
{{/IMPORT}}
{{#GROUP}}
<h2 class="govuk-heading-m">{{AREA}}</h2>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Items of {{AREA}}</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Item</th>
				<th scope="col" class="govuk-table__header">Service plans</th>
				<th scope="col" class="govuk-table__header">Claims with it</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a>{{#ENDED}} <strong class="govuk-tag govuk-tag--grey">No new claims</strong>{{/ENDED}}</th>
				<td class="govuk-table__cell" data-label="Service plans">{{PLANS}}</td>
				<td class="govuk-table__cell" data-label="Claims with it">{{CLAIMS}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/GROUP}}
