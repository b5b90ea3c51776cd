{{%AUTOESCAPE context="HTML"}}
{{!What needs the viewer, then what waits on others, then what they are here for.}}
<span class="govuk-caption-l">{{DIRECTORY}}</span>
<div class="cpor-title">
	<h1 class="govuk-heading-l">{{HEADING}}</h1>
	{{#ADD}}
	<a href="/claims/new" class="govuk-button">Add customer</a>
	{{/ADD}}
</div>
{{#IDLE}}
<p class="govuk-body-l">Nothing waits for you.</p>
{{/IDLE}}
{{#UNREAD}}
<p class="govuk-body">You have <a class="govuk-link" href="/messages">{{UNREAD}}</a>.</p>
{{/UNREAD}}
{{#READS}}
<p class="govuk-body">Read <a class="govuk-link" href="/claims">the claims</a> or <a class="govuk-link" href="/review">the review queue</a>.</p>
{{/READS}}
{{#PART}}
<section>
	<h2 class="govuk-heading-m">{{TITLE}}</h2>
	{{#NONE}}
	<p class="govuk-body">{{NONE}}</p>
	{{/NONE}}
	{{#TABLE}}
	<div class="cpor-table">
		<table class="govuk-table">
			<caption class="govuk-table__caption govuk-visually-hidden">{{TITLE}}</caption>
			<thead class="govuk-table__head">
				<tr class="govuk-table__row">
					<th scope="col" class="govuk-table__header">Claim</th>
					<th scope="col" class="govuk-table__header">Customer</th>
					<th scope="col" class="govuk-table__header">Status</th>
					<th scope="col" class="govuk-table__header">{{WHEN_LABEL}}</th>
				</tr>
			</thead>
			<tbody class="govuk-table__body">
				{{#ROW}}
				<tr class="govuk-table__row">
					<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a>{{#NUMBER}}<div class="cpor-sub cpor-number">{{NUMBER}}</div>{{/NUMBER}}{{#PARTNER}}<div class="cpor-sub">{{PARTNER}}</div>{{/PARTNER}}{{#AWAITED}}<div class="cpor-sub">Waiting for subscription <span class="cpor-code">{{AWAITED}}</span></div>{{/AWAITED}}</th>
					<td class="govuk-table__cell" data-label="Customer">{{CUSTOMER}}</td>
					<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
					<td class="govuk-table__cell cpor-number" data-label="{{WHEN_LABEL}}">{{#LATE}}<strong class="govuk-tag govuk-tag--red">Late</strong> {{/LATE}}{{WHEN}}</td>
				</tr>
				{{/ROW}}
			</tbody>
		</table>
	</div>
	{{/TABLE}}
	{{#REQUESTS}}
	<div class="cpor-table">
		<table class="govuk-table">
			<caption class="govuk-table__caption govuk-visually-hidden">{{TITLE}}</caption>
			<thead class="govuk-table__head">
				<tr class="govuk-table__row">
					<th scope="col" class="govuk-table__header">Request</th>
					<th scope="col" class="govuk-table__header">About</th>
					<th scope="col" class="govuk-table__header">Waiting since</th>
				</tr>
			</thead>
			<tbody class="govuk-table__body">
				{{#REQUEST}}
				<tr class="govuk-table__row">
					<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a>{{#PARTNER}}<div class="cpor-sub">{{PARTNER}}</div>{{/PARTNER}}</th>
					<td class="govuk-table__cell" data-label="About">{{ABOUT}}</td>
					<td class="govuk-table__cell cpor-number" data-label="Waiting since">{{WHEN}}</td>
				</tr>
				{{/REQUEST}}
			</tbody>
		</table>
	</div>
	{{/REQUESTS}}
	{{#ENROLLMENTS}}
	<div class="cpor-table">
		<table class="govuk-table">
			<caption class="govuk-table__caption govuk-visually-hidden">{{TITLE}}</caption>
			<thead class="govuk-table__head">
				<tr class="govuk-table__row">
					<th scope="col" class="govuk-table__header">Location</th>
					<th scope="col" class="govuk-table__header">Program</th>
					<th scope="col" class="govuk-table__header">Status</th>
					<th scope="col" class="govuk-table__header">Since</th>
				</tr>
			</thead>
			<tbody class="govuk-table__body">
				{{#ENROLLMENT}}
				<tr class="govuk-table__row">
					<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}<span class="govuk-visually-hidden">, {{PROGRAM}}</span></a>{{#PARTNER}}<div class="cpor-sub">{{PARTNER}}</div>{{/PARTNER}}</th>
					<td class="govuk-table__cell" data-label="Program">{{PROGRAM}}</td>
					<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
					<td class="govuk-table__cell cpor-number" data-label="Since">{{WHEN}}</td>
				</tr>
				{{/ENROLLMENT}}
			</tbody>
		</table>
	</div>
	{{/ENROLLMENTS}}
	{{#MORE}}
	<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">{{LABEL}}</a></p>
	{{/MORE}}
</section>
{{/PART}}
{{#NO_ROLE}}
<p class="govuk-body">You belong to this directory but have no role in it yet, so there is nothing here for you to do.</p>
{{#SOMEBODY}}
<p class="govuk-body">Ask one of these people for the role you need:</p>
<ul class="govuk-list govuk-list--bullet">
	{{#ADMIN}}
	<li>{{NAME}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a></li>
	{{/ADMIN}}
</ul>
{{/SOMEBODY}}
{{#NOBODY}}
<p class="govuk-body">Ask the people who run this service for the role you need.</p>
{{/NOBODY}}
{{/NO_ROLE}}
<h2 class="govuk-heading-s">What you can do here</h2>
<ul class="govuk-list govuk-list--bullet">
	{{#PURPOSE}}
	<li>{{WORDS}}</li>
	{{/PURPOSE}}
	<li>Everybody: read <a class="govuk-link" href="/help">how claiming works</a>, and set the time zone in <a class="govuk-link" href="/profile">your profile</a>.</li>
</ul>
