{{%AUTOESCAPE context="HTML"}}
{{!Support requests, the open or the closed ones.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">{{TITLE}}</h1>
	{{#MAY_ASK}}
	<a href="/support/new" class="govuk-button">Contact support</a>
	{{/MAY_ASK}}
</div>
{{#OPEN}}
<p class="govuk-body">{{#TABLE}}The one that waits longest comes first. {{/TABLE}}<a class="govuk-link" href="/support?show=closed">Closed requests</a></p>
{{/OPEN}}
{{#CLOSED}}
<p class="govuk-body">{{#TABLE}}Whoever writes in one opens it again. {{/TABLE}}<a class="govuk-link" href="/support">Open requests</a></p>
{{/CLOSED}}
{{#NONE}}
<p class="govuk-body">{{NONE}}</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">{{TITLE}}</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Request</th>
				<th scope="col" class="govuk-table__header">Asked by</th>
				<th scope="col" class="govuk-table__header">Last change</th>
				<th scope="col" class="govuk-table__header">State</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header"><a class="govuk-link" href="{{HREF}}">{{SUBJECT}}</a>{{#ABOUT}}<div class="cpor-sub">{{ABOUT}}</div>{{/ABOUT}}</th>
				<td class="govuk-table__cell" data-label="Asked by">{{ASKED_BY}}{{#PARTNER}}<div class="cpor-sub">{{PARTNER}}</div>{{/PARTNER}}</td>
				<td class="govuk-table__cell" data-label="Last change"><time datetime="{{STAMP}}">{{CHANGED}}</time></td>
				<td class="govuk-table__cell" data-label="State"><strong class="govuk-tag govuk-tag--{{TONE}}">{{TURN}}</strong></td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{HREF}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
