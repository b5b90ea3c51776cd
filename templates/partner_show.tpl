{{%AUTOESCAPE context="HTML"}}
{{!A partner account with its locations and who runs it.}}
<span class="govuk-caption-l">Partner account</span>
<h1 class="govuk-heading-l"><bdi>{{NAME}}</bdi></h1>
{{#MERGED}}
<div class="govuk-inset-text">This account has been merged into <a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a>, which has all that it had. Its history stays here.</div>
{{/MERGED}}
{{#ALONE}}
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Country</dt>
		<dd class="govuk-summary-list__value">{{COUNTRY}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Since</dt>
		<dd class="govuk-summary-list__value">{{SINCE}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Belong to it</dt>
		<dd class="govuk-summary-list__value">{{PEOPLE}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Global admins</dt>
		<dd class="govuk-summary-list__value">{{#NOBODY}}Nobody yet. <a class="govuk-link" href="/admin/people/invite">Invite one</a>{{/NOBODY}}{{#ADMINS}}<ul class="govuk-list govuk-!-margin-bottom-0">{{#ADMIN}}<li><bdi>{{NAME}}</bdi></li>{{/ADMIN}}</ul>{{/ADMINS}}</dd>
	</div>
</dl>
{{>INVITATIONS}}
<h2 class="govuk-heading-m">Locations</h2>
{{#NO_LOCATIONS}}
<p class="govuk-body">It has none yet. Its account and global admins add them.</p>
{{/NO_LOCATIONS}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Locations</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Location</th>
				<th scope="col" class="govuk-table__header">PartnerID</th>
				<th scope="col" class="govuk-table__header">Country</th>
				<th scope="col" class="govuk-table__header">Partner type</th>
				{{#HEAD}}
				<th scope="col" class="govuk-table__header">{{PROGRAM}}</th>
				{{/HEAD}}
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#LOCATION}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a></th>
				<td class="govuk-table__cell" data-label="PartnerID">{{PARTNER_ID}}</td>
				<td class="govuk-table__cell" data-label="Country">{{COUNTRY}}</td>
				<td class="govuk-table__cell cpor-break" data-label="Partner type">{{TYPES}}</td>
				{{#ENROLLMENT}}
				<td class="govuk-table__cell" data-label="{{PROGRAM}}"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
				{{/ENROLLMENT}}
			</tr>
			{{/LOCATION}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{/ALONE}}
{{#MERGE}}
<p class="govuk-body">Was it made by mistake? <a class="govuk-link" href="{{HREF}}/merge">Merge it into another account</a></p>
{{/MERGE}}
{{>HISTORY}}
