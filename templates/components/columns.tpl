{{%AUTOESCAPE context="HTML"}}
{{!The columns of a CSV file that people send; the heading above has the id "columns".}}
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="columns">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Column</th>
				<th scope="col" class="govuk-table__header">In every row</th>
				<th scope="col" class="govuk-table__header">What goes into it</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#COLUMN}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{NAME}}</th>
				<td class="govuk-table__cell" data-label="In every row">{{NEEDED}}</td>
				<td class="govuk-table__cell" data-label="What goes into it">{{RULE}}</td>
			</tr>
			{{/COLUMN}}
		</tbody>
	</table>
</div>
