{{%AUTOESCAPE context="HTML"}}
{{!The reviewer's queue: what is due first stands on top, whoever works on it.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Review queue</h1>
	{{#NEXT_ONE}}
	<form action="/review/next" method="post" novalidate>
		<input type="hidden" name="token" value="{{TOKEN}}">
		<button type="submit" class="govuk-button">Take next claim</button>
	</form>
	{{/NEXT_ONE}}
</div>
<form class="cpor-filter" action="/review" method="get" role="search" aria-label="Review queue">
	{{>BY_STATUS}}
	{{>BY_WHOSE}}
	{{>BY_DUE}}
	{{>BY_PARTNERS}}
	{{>BY_PROGRAM}}
	{{>BY_TEXT}}
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
	<a class="govuk-link cpor-filter__clear" href="/claims/filter?waits=microsoft">More filters</a>
	<a class="govuk-link cpor-filter__clear" href="/review/workload">Workload</a>
	<a class="govuk-link cpor-filter__clear" href="/review/reports">Reports</a>
	<a class="govuk-link cpor-filter__clear" href="/review/texts">Texts</a>
	{{#FILTERED}}
	<a class="govuk-link cpor-filter__clear" href="/review">Show the whole queue</a>
	{{/FILTERED}}
</form>
<p class="govuk-body" id="count">{{COUNT}}{{#FILTERED}} found{{/FILTERED}}, the first due on top</p>
{{#NONE}}
<p class="govuk-body">Nothing waits for a reviewer.</p>
{{/NONE}}
{{#NO_MATCH}}
<p class="govuk-body">No claim fits. Check the spelling, look for a part of the name, or choose another status.</p>
{{/NO_MATCH}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table" aria-describedby="count">
		<caption class="govuk-table__caption govuk-visually-hidden">Claims that wait</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Claim</th>
				<th scope="col" class="govuk-table__header">Due</th>
				<th scope="col" class="govuk-table__header">Customer</th>
				<th scope="col" class="govuk-table__header">Partner</th>
				<th scope="col" class="govuk-table__header">Lines</th>
				<th scope="col" class="govuk-table__header">Waiting</th>
				<th scope="col" class="govuk-table__header">Status</th>
				<th scope="col" class="govuk-table__header">Reviewer</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="/review/{{ID:u}}">{{NAME}}</a><div class="cpor-sub cpor-number">{{NUMBER}}</div></th>
				<td class="govuk-table__cell" data-label="Due"><time datetime="{{STAMP}}">{{DUE}}</time><div class="cpor-sub"><strong class="govuk-tag govuk-tag--{{LEFT_TONE}}">{{LEFT}}</strong></div></td>
				<td class="govuk-table__cell" data-label="Customer">{{CUSTOMER}}</td>
				<td class="govuk-table__cell" data-label="Partner">{{PARTNER}}<div class="cpor-sub">{{LOCATION}}</div></td>
				<td class="govuk-table__cell" data-label="Lines">{{ITEM}}{{#MORE}}<div class="cpor-sub">and {{MORE}} more</div>{{/MORE}}</td>
				<td class="govuk-table__cell cpor-number" data-label="Waiting">{{AGE}}</td>
				<td class="govuk-table__cell" data-label="Status"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#NOTE}}<div class="cpor-sub">{{NOTE}}</div>{{/NOTE}}{{#BESIDE}}<div class="cpor-sub">{{BESIDE}}</div>{{/BESIDE}}</td>
				<td class="govuk-table__cell" data-label="Reviewer">{{#REVIEWER}}{{REVIEWER}}{{/REVIEWER}}{{#YOU}}You{{/YOU}}{{#NOBODY}}Nobody{{/NOBODY}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{HREF}}"><span class="govuk-pagination__link-title">First<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
