{{%AUTOESCAPE context="HTML"}}
{{!The dated numbers of each program: what they are now, and what they will be.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Settings</h1>
</div>
<p class="govuk-body">Each program has its own. A change takes effect on a day; what was submitted before keeps the number that was in force then.</p>
{{#GROUP}}
<h2 class="govuk-heading-m">{{PROGRAM}}</h2>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Settings of {{PROGRAM}}</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Setting</th>
				<th scope="col" class="govuk-table__header">Now</th>
				<th scope="col" class="govuk-table__header">Next</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="Now">{{VALUE}}</td>
				<td class="govuk-table__cell" data-label="Next">{{#NEXT}}{{VALUE}} from {{FROM}}{{/NEXT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/GROUP}}
