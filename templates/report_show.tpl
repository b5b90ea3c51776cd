{{%AUTOESCAPE context="HTML"}}
{{!One report: what it counts, a chart of it, and the same as a table. The address is what is asked.}}
<h1 class="govuk-heading-l">{{NAME}}</h1>
<nav class="cpor-chips" aria-label="Reports">
	<ul class="cpor-chips__list">
		{{#REPORT}}
		<li>{{#HERE}}<strong aria-current="page">{{LABEL}}</strong>{{/HERE}}{{#ELSEWHERE}}<a class="govuk-link govuk-link--no-visited-state" href="{{HREF}}">{{LABEL}}</a>{{/ELSEWHERE}}</li>
		{{/REPORT}}
	</ul>
</nav>
<form class="cpor-filter cpor-filter--short" action="/review/reports/{{CODE:u}}" method="get" aria-label="{{NAME}}">
	{{>BY_PROGRAM}}
	{{>BY_FROM}}
	{{>BY_TO}}
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
</form>
<p class="govuk-body cpor-words">{{WORDS}}</p>
<div class="cpor-beside">
	<p class="govuk-body" id="period"><strong>{{PROGRAM}}</strong>, {{PERIOD}}</p>
	{{#CSV}}
	<p class="govuk-body"><a class="govuk-link" href="{{CSV}}">Download the table as CSV</a></p>
	{{/CSV}}
</div>
{{#NOTHING}}
<p class="govuk-inset-text">{{NOTHING}}</p>
{{/NOTHING}}
{{#SECTION}}
{{#GROUP}}
<h2 class="govuk-heading-m">{{GROUP}}</h2>
{{/GROUP}}
{{>CHART}}
<div class="cpor-table">
	<table class="govuk-table" aria-describedby="period">
		<caption class="govuk-table__caption govuk-visually-hidden">{{CAPTION}}</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">{{ROW_TITLE}}</th>
				{{#COLUMN}}
				<th scope="col" class="govuk-table__header govuk-table__header--numeric">{{TITLE}}</th>
				{{/COLUMN}}
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{LABEL}}</th>
				{{#CELL}}
				<td class="govuk-table__cell govuk-table__cell--numeric" data-label="{{TITLE}}">{{#LINK}}<a class="govuk-link govuk-link--no-visited-state" href="{{HREF}}">{{VALUE}}<span class="govuk-visually-hidden">, {{TITLE}}, {{LABEL}}</span></a>{{/LINK}}{{#PLAIN}}{{VALUE}}{{/PLAIN}}</td>
				{{/CELL}}
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/SECTION}}
