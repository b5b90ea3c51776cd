{{%AUTOESCAPE context="HTML"}}
{{!How long things are kept.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Retention</h1>
</div>
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<p class="govuk-body">What is older than you set is erased, within an hour, and history says how much it was. Nothing goes that a deadline, an open or approved claim, an arbitration or the history’s own proof needs, and nothing goes by itself before you set it.</p>
		<p class="govuk-body"><a class="govuk-link" href="/admin/retention/dry-run">See what would be erased</a></p>
	</div>
</div>
<h2 class="govuk-heading-m">You set how long</h2>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">You set how long</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">What</th>
				<th scope="col" class="govuk-table__header">Erased after</th>
				<th scope="col" class="govuk-table__header">Next</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#SET}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></th>
				<td class="govuk-table__cell" data-label="Erased after">{{WORDS}}</td>
				<td class="govuk-table__cell" data-label="Next">{{#NEXT}}{{WORDS}} from {{FROM}}{{/NEXT}}</td>
			</tr>
			{{/SET}}
		</tbody>
	</table>
</div>
<h2 class="govuk-heading-m">Always so</h2>
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Always so</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">What</th>
				<th scope="col" class="govuk-table__header">Erased after</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ALWAYS}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{NAME}}<div class="cpor-sub">{{ABOUT}}</div></th>
				<td class="govuk-table__cell" data-label="Erased after">{{WORDS}}</td>
			</tr>
			{{/ALWAYS}}
		</tbody>
	</table>
</div>
