{{%AUTOESCAPE context="HTML"}}
{{!The holidays of a program in one year, and the forms to change them.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{PROGRAM}}</span>
		<h1 class="govuk-heading-l">Holidays in {{YEAR}}</h1>
		<nav aria-label="Years">
			<ul class="govuk-list cpor-years">
				{{#YEARS}}
				<li>{{#LINK}}<a class="govuk-link" href="{{BASE}}?year={{YEAR:u}}">{{YEAR}}</a>{{/LINK}}{{#HERE}}<strong aria-current="page">{{YEAR}}</strong>{{/HERE}}</li>
				{{/YEARS}}
			</ul>
		</nav>
		{{#NONE}}
		<p class="govuk-body">The program has no holiday in {{YEAR}}.</p>
		{{/NONE}}
		{{#TABLE}}
		<div class="cpor-table">
			<table class="govuk-table">
				<caption class="govuk-table__caption govuk-visually-hidden">Holidays</caption>
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">Day</th>
						<th scope="col" class="govuk-table__header">Name</th>
						<td class="govuk-table__header"></td>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#ROW}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{DAY}}</th>
						<td class="govuk-table__cell" data-label="Name">{{WHAT}}</td>
						<td class="govuk-table__cell">{{#REMOVE}}<form action="{{BASE}}/check" method="post" novalidate><input type="hidden" name="token" value="{{TOKEN}}"><button type="submit" name="remove" value="{{DATE}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Remove<span class="govuk-visually-hidden"> {{WHAT}}</span></button></form>{{/REMOVE}}</td>
					</tr>
					{{/ROW}}
				</tbody>
			</table>
		</div>
		{{/TABLE}}
		{{#FORM}}
		<h2 class="govuk-heading-m">Add a holiday</h2>
		<p class="govuk-body">A day that is a holiday already gets the new name. You see what would change before it does.</p>
		<form action="{{BASE}}/check" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>DAY_FIELD}}
			{{>NAME_FIELD}}
			<button type="submit" class="govuk-button">Check the holiday</button>
		</form>
		<h2 class="govuk-heading-m">Add those of a calendar file</h2>
		<form action="{{BASE}}/import" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>FILE_FIELD}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		{{/FORM}}
		{{>HISTORY}}
	</div>
</div>
