{{%AUTOESCAPE context="HTML"}}
{{!What the rows of a file would become, and afterwards what they became.}}
<span class="govuk-caption-l"><bdi>{{FILE}}</bdi></span>
<h1 class="govuk-heading-l">{{TITLE}}</h1>
<dl class="cpor-facts cpor-facts--counts">
	<div><dt>Rows</dt><dd>{{ROWS}}</dd></div>
	<div><dt>Good</dt><dd>{{GOOD_COUNT}}</dd></div>
	<div><dt>With problems</dt><dd>{{BAD_COUNT}}</dd></div>
	<div><dt>Drafts made</dt><dd>{{MADE_COUNT}}</dd></div>
</dl>
{{#ALL_BAD}}
<p class="govuk-body">No row can become a draft. Mend the file and <a class="govuk-link" href="/claims/many">send it again</a>.</p>
{{/ALL_BAD}}
{{#FORM}}
<form action="{{ACTION}}" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	{{#CUT}}
	<div class="govuk-inset-text">This was interrupted when {{COUNT}} had been made. Go on: none is made twice.</div>
	{{/CUT}}
	{{>WHICH}}
	<button type="submit" class="govuk-button">Make the drafts</button>
</form>
{{/FORM}}
{{#BAD}}
<h2 class="govuk-heading-m" id="bad">Rows with problems</h2>
<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Download these rows with their messages</a> to mend them, then <a class="govuk-link" href="/claims/many">send them again</a>.</p>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="bad">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Claim name</th>
				<th scope="col" class="govuk-table__header">Line</th>
				<th scope="col" class="govuk-table__header">Problems</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#WRONG}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><bdi>{{NAME}}</bdi></th>
				<td class="govuk-table__cell" data-label="Line">{{LINE}}</td>
				<td class="govuk-table__cell" data-label="Problems"><ul class="govuk-list govuk-!-margin-bottom-0">{{#PROBLEM}}<li><strong>{{COLUMN}}</strong>: {{SENTENCE}}</li>{{/PROBLEM}}</ul></td>
			</tr>
			{{/WRONG}}
		</tbody>
	</table>
</div>
{{/BAD}}
{{#GOOD}}
<h2 class="govuk-heading-m" id="good">{{HEADING}}</h2>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="good">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Claim name</th>
				<th scope="col" class="govuk-table__header">Line</th>
				<th scope="col" class="govuk-table__header">Domain</th>
				<th scope="col" class="govuk-table__header">Partner role</th>
				<th scope="col" class="govuk-table__header">Items</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#FINE}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break">{{#MADE}}<a class="govuk-link" href="/claims/{{ID:u}}"><bdi>{{NAME}}</bdi></a>{{/MADE}}{{#WAITING}}<bdi>{{NAME}}</bdi>{{/WAITING}}</th>
				<td class="govuk-table__cell" data-label="Line">{{LINE}}</td>
				<td class="govuk-table__cell cpor-break" data-label="Domain">{{DOMAIN}}</td>
				<td class="govuk-table__cell" data-label="Partner role">{{ROLE}}</td>
				<td class="govuk-table__cell" data-label="Items">{{ITEMS}}</td>
			</tr>
			{{/FINE}}
		</tbody>
	</table>
</div>
{{/GOOD}}
