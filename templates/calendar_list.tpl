{{%AUTOESCAPE context="HTML"}}
{{!The calendars of the programs.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Calendars</h1>
</div>
<p class="govuk-body">Business days are Monday to Friday without the holidays of the program, by the days of UTC.</p>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Calendars</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Program</th>
				<th scope="col" class="govuk-table__header">Holidays from today on</th>
				<th scope="col" class="govuk-table__header">Next</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{PROGRAM}}</a></th>
				<td class="govuk-table__cell" data-label="Holidays from today on">{{COUNT}}</td>
				<td class="govuk-table__cell" data-label="Next">{{#NEXT}}{{NEXT}}{{/NEXT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
