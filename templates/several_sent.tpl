{{%AUTOESCAPE context="HTML"}}
{{!What became of each claim that was chosen with others.}}
<h1 class="govuk-heading-l">{{HEADING}}</h1>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">What became of each claim</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Claim</th>
				<th scope="col" class="govuk-table__header">Status</th>
				<th scope="col" class="govuk-table__header">Result</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
				<td class="govuk-table__cell" data-label="Result">{{RESULT}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
<p class="govuk-body"><a class="govuk-link" href="/claims">See all claims</a></p>
