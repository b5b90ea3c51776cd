{{%AUTOESCAPE context="HTML"}}
{{!Where locations of all partner accounts stand in programs.}}
<h1 class="govuk-heading-l">Enrollments</h1>
<p class="govuk-body">Where locations stand in programs, longest unchanged first. To invite a location, look for it among those not enrolled{{#MANY}}; to invite many, <a class="govuk-link" href="/admin/programs">choose the program</a> and send a file{{/MANY}}.</p>
<form class="cpor-filter" action="/admin/enrollments" method="get">
	<div class="govuk-form-group">
		<label class="govuk-label" for="text">Partner, location or PartnerID</label>
		<input class="govuk-input" id="text" name="text" type="search" maxlength="100" value="{{TEXT}}">
	</div>
	<div class="govuk-form-group">
		<label class="govuk-label" for="status">Status</label>
		<select class="govuk-select" id="status" name="status">
			<option value="">Any</option>
			{{#STATE}}
			<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>
			{{/STATE}}
		</select>
	</div>
	<div class="govuk-form-group">
		<label class="govuk-label" for="program">Program</label>
		<select class="govuk-select" id="program" name="program">
			<option value="">Any</option>
			{{#KIND}}
			<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>
			{{/KIND}}
		</select>
	</div>
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
	<p class="govuk-body cpor-filter__clear"><a class="govuk-link" href="/admin/enrollments">Those to be validated</a></p>
</form>
{{#NONE}}
<p class="govuk-body">No location is found.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Enrollments</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Location</th>
				<th scope="col" class="govuk-table__header">Partner</th>
				<th scope="col" class="govuk-table__header">Program</th>
				<th scope="col" class="govuk-table__header">Status</th>
				<th scope="col" class="govuk-table__header">Since</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{NAME}}<span class="govuk-visually-hidden">, {{PROGRAM}}</span></a><div class="cpor-sub">PartnerID {{PARTNER_ID}}</div></th>
				<td class="govuk-table__cell" data-label="Partner">{{PARTNER}}</td>
				<td class="govuk-table__cell" data-label="Program">{{PROGRAM}}</td>
				<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></td>
				<td class="govuk-table__cell" data-label="Since">{{WHEN}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="/admin/enrollments?text={{TEXT:u}}&amp;status={{STATUS:u}}&amp;program={{PROGRAM:u}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="/admin/enrollments?text={{TEXT:u}}&amp;status={{STATUS:u}}&amp;program={{PROGRAM:u}}&amp;after={{PLACE:u}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
