{{%AUTOESCAPE context="HTML"}}
{{!The outbox, for those who keep the site going.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">Mail</h1>
</div>
{{#NO_SERVER}}
<div class="govuk-warning-text">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> This site has no mail server (CPOR_SMTP_URL): all mail waits.</strong>
</div>
{{/NO_SERVER}}
<ul class="govuk-list">
	<li>{{#FAILED}}<strong>Failed: {{FAILED_COUNT}}</strong>{{/FAILED}}{{#TO_FAILED}}<a class="govuk-link" href="/admin/mail">Failed: {{FAILED_COUNT}}</a>{{/TO_FAILED}}</li>
	<li>{{#WAITING}}<strong>Waiting: {{WAITING_COUNT}}</strong>{{/WAITING}}{{#TO_WAITING}}<a class="govuk-link" href="/admin/mail?show=waiting">Waiting: {{WAITING_COUNT}}</a>{{/TO_WAITING}}</li>
</ul>
{{#NONE}}
<p class="govuk-body">{{NONE}}</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">{{CAPTION}}</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">To</th>
				<th scope="col" class="govuk-table__header">About</th>
				<th scope="col" class="govuk-table__header">Attempts</th>
				<th scope="col" class="govuk-table__header">State</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{ADDRESS}}<div class="cpor-sub"><time datetime="{{STAMP}}">{{WHEN}}</time></div></th>
				<td class="govuk-table__cell" data-label="About">{{SUBJECT}}</td>
				<td class="govuk-table__cell" data-label="Attempts">{{TRIES}}{{#NEXT}}<div class="cpor-sub">Next not before <time datetime="{{NEXT_STAMP}}">{{NEXT}}</time></div>{{/NEXT}}</td>
				<td class="govuk-table__cell" data-label="State"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong>{{#ERROR}}<div class="cpor-sub">{{ERROR}}</div>{{/ERROR}}{{#AGAIN}}<form action="{{AGAIN}}" method="post" novalidate><input type="hidden" name="token" value="{{TOKEN}}"><button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Send again<span class="govuk-visually-hidden"> to {{ADDRESS}}</span></button></form>{{/AGAIN}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
</nav>
{{/PAGES}}
