{{%AUTOESCAPE context="HTML"}}
{{!Who reviews how much, and who is away.}}
<h1 class="govuk-heading-l">Workload</h1>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Reviewers and their claims</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Reviewer</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">Wait for them</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">Overdue</th>
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">Wait on the partner</th>
				<th scope="col" class="govuk-table__header">Away until</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{NAME}}{{#YOU}} (you){{/YOU}}</th>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="Wait for them">{{WAITING}}</td>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="Overdue">{{#LATE}}<strong class="govuk-tag govuk-tag--red">{{OVERDUE}}</strong>{{/LATE}}{{#NOT_LATE}}{{OVERDUE}}{{/NOT_LATE}}</td>
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="Wait on the partner">{{ASKED}}</td>
				<td class="govuk-table__cell" data-label="Away until">{{#AWAY}}{{AWAY}}{{/AWAY}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{#FORM}}
<h2 class="govuk-heading-m">Your absence</h2>
<p class="govuk-body">While you are away, “Take next claim” offers your claims to your colleagues.</p>
<form action="/review/away" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	{{>UNTIL}}
	<button type="submit" class="govuk-button govuk-button--secondary">Save</button>
</form>
{{/FORM}}
