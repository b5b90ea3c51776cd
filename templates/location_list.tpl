{{%AUTOESCAPE context="HTML"}}
{{!The locations of a partner account.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Locations</h1>
	<a class="govuk-button" href="/locations/new" role="button" draggable="false">Add a location</a>
</div>
<p class="govuk-body">The parts of {{WHERE}} that have a PartnerID of their own. Locations enroll in programs and claim; the account as a whole never does.</p>
{{#NONE}}
<p class="govuk-body">There is no location yet. Add one: it gets its PartnerID at once.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Locations</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Location</th>
				<th scope="col" class="govuk-table__header">PartnerID</th>
				<th scope="col" class="govuk-table__header">Country</th>
				{{#HEAD}}
				<th scope="col" class="govuk-table__header">{{PROGRAM}}</th>
				{{/HEAD}}
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="PartnerID">{{PARTNER_ID}}</td>
				<td class="govuk-table__cell" data-label="Country">{{COUNTRY}}</td>
				{{#ENROLLMENT}}
				<td class="govuk-table__cell" data-label="{{PROGRAM}}"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
				{{/ENROLLMENT}}
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
<p class="govuk-body"><a class="govuk-link" href="/help/which-location">Locations, PartnerIDs and enrollment</a></p>
