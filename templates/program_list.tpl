{{%AUTOESCAPE context="HTML"}}
{{!The programs.}}
<h1 class="govuk-heading-l">Programs</h1>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Programs</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Program</th>
				<th scope="col" class="govuk-table__header">Engagements</th>
				<th scope="col" class="govuk-table__header">Who may enroll</th>
				<th scope="col" class="govuk-table__header">Asks for</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="Engagements">{{ENGAGEMENTS}}</td>
				<td class="govuk-table__cell" data-label="Who may enroll">{{OPEN}}</td>
				<td class="govuk-table__cell" data-label="Asks for">The two references{{#COUNT}} and {{COUNT}}{{/COUNT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
