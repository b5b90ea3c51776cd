{{%AUTOESCAPE context="HTML"}}
{{!How the site itself stands: what to look after first, then the figures.}}
<h1 class="govuk-heading-l">System</h1>
{{#FINE}}
<div class="govuk-inset-text">Everything is as it should be.</div>
{{/FINE}}
{{#CONCERN}}
<div class="govuk-warning-text govuk-!-margin-bottom-2">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<div class="govuk-warning-text__text"><strong><span class="govuk-visually-hidden">Warning</span> {{MATTER}}</strong><p class="govuk-body">{{ADVICE}}{{#MAIL}} <a class="govuk-link" href="/admin/mail">Mail</a>{{/MAIL}}</p></div>
</div>
{{/CONCERN}}
<h2 class="govuk-heading-m">Program and database</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Version</dt>
		<dd class="govuk-summary-list__value">CPOR {{VERSION}}, schema {{SCHEMA}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Disk of the data</dt>
		<dd class="govuk-summary-list__value">{{FREE}} free of {{DISK}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Database</dt>
		<dd class="govuk-summary-list__value">{{DATABASE}}, and its log {{LOG}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Last backup</dt>
		<dd class="govuk-summary-list__value">{{#NEVER}}Never{{/NEVER}}{{#BACKUP}}<time datetime="{{STAMP}}">{{WHEN}}</time>, {{BACKUP_SIZE}}{{/BACKUP}}</dd>
	</div>
</dl>
<h2 class="govuk-heading-m">What waits</h2>
<dl class="cpor-facts cpor-facts--counts">
	<div><dt>Mails</dt><dd>{{WAITING}}</dd></div>
	<div><dt>Mails that failed</dt><dd>{{FAILED}}</dd></div>
	<div><dt>Files for the virus scan</dt><dd>{{SCANS}}</dd></div>
	<div><dt>Files for their pages</dt><dd>{{VIEWS}}</dd></div>
	<div><dt>Jobs of the clock</dt><dd>{{DUE}}</dd></div>
</dl>
<p class="govuk-body"><a class="govuk-link" href="/admin/mail">See the mails</a></p>
<h2 class="govuk-heading-m" id="clock">The clock</h2>
{{#NO_JOBS}}
<p class="govuk-body">It has never run.</p>
{{/NO_JOBS}}
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="clock">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Job</th>
				<th scope="col" class="govuk-table__header">Last ended well</th>
				<th scope="col" class="govuk-table__header">Next due</th>
				<th scope="col" class="govuk-table__header">State</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#JOB}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-words">{{NAME}}</th>
				<td class="govuk-table__cell" data-label="Last ended well">{{#NOT_YET}}Not yet{{/NOT_YET}}{{#LAST}}<time datetime="{{STAMP}}">{{WHEN}}</time>{{/LAST}}</td>
				<td class="govuk-table__cell" data-label="Next due">{{#NEXT}}<time datetime="{{STAMP}}">{{WHEN}}</time>{{/NEXT}}</td>
				<td class="govuk-table__cell" data-label="State"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STANDING}}</strong>{{#FAILURES}}<div class="cpor-sub">{{FAILURES}}</div>{{/FAILURES}}</td>
			</tr>
			{{/JOB}}
		</tbody>
	</table>
</div>
