{{%AUTOESCAPE context="HTML"}}
{{!Where each location of the account stands in each program.}}
<h1 class="govuk-heading-l">Incentives overview</h1>
<p class="govuk-body">Where each location of {{WHERE}} stands in each program. What a location claims earns in a program only while it is enrolled there.</p>
{{#NONE}}
<p class="govuk-body">There is no location that your roles reach.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Locations and programs</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Location and program</th>
				<th scope="col" class="govuk-table__header">Status</th>
				<th scope="col" class="govuk-table__header">Missing</th>
				<th scope="col" class="govuk-table__header">What to do next</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}, {{PROGRAM}}</a><div class="cpor-sub">PartnerID {{PARTNER_ID}}</div></th>
				<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
				<td class="govuk-table__cell" data-label="Missing">{{MISSING}}</td>
				<td class="govuk-table__cell" data-label="What to do next">{{NEXT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#ADD}}
<p class="govuk-body"><a class="govuk-link" href="/locations">Add a location</a></p>
{{/ADD}}
<p class="govuk-body"><a class="govuk-link" href="/help/which-location">Locations, PartnerIDs and enrollment</a></p>
