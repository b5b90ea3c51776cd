{{%AUTOESCAPE context="HTML"}}
{{!What would be erased by all that is set.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">What would be erased</h1>
</div>
<p class="govuk-body">A dry run: of what there is now, how much is older than is set, and will be in 30 days and in a year, with the changes that are entered already. Nothing is erased by looking.</p>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">What would be erased</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">What</th>
				<th scope="col" class="govuk-table__header">Erased after</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">Now</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">In 30 days</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">In a year</th>
				<th scope="col" class="govuk-table__header">The oldest is of</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ONE}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="Erased after">{{WORDS}}</td>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="Now">{{NOW}}</td>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="In 30 days">{{MONTH}}</td>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="In a year">{{YEAR}}</td>
				<td class="govuk-table__cell" data-label="The oldest is of">{{OLDEST}}</td>
			</tr>
			{{/ONE}}
		</tbody>
	</table>
</div>
