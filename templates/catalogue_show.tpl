{{%AUTOESCAPE context="HTML"}}
{{!An item of the catalogue, its service plans, and the forms to change them.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{AREA}}</span>
		<h1 class="govuk-heading-l">{{NAME}}</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Claimed in</dt>
				<dd class="govuk-summary-list__value">{{#CLAIMS}}{{CLAIMS}}{{/CLAIMS}}{{#LINK}}<a class="govuk-link" href="/claims?item={{CODE:u}}">{{COUNT}}</a>{{/LINK}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">New claims</dt>
				<dd class="govuk-summary-list__value">{{#ENDED}}<strong class="govuk-tag govuk-tag--grey">No new claims</strong>{{/ENDED}}{{#ACTIVE}}May have it{{/ACTIVE}}</dd>
			</div>
		</dl>
		<h2 class="govuk-heading-m">Service plans that prove it</h2>
		<p class="govuk-body">Any one of them does. Drafts, and the advice whether a claim can earn, go by those of the day; the lines of claims that were submitted stay as they are.</p>
		<div class="cpor-table">
			<table class="govuk-table">
				<caption class="govuk-table__caption govuk-visually-hidden">Service plans</caption>
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">Service plan</th>
						<th scope="col" class="govuk-table__header">In products</th>
						<td class="govuk-table__header"></td>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#ROW}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{PLAN_NAME}}<div class="cpor-sub cpor-code">{{PLAN}}</div></th>
						<td class="govuk-table__cell" data-label="In products">{{PRODUCTS}}</td>
						<td class="govuk-table__cell">{{#ONLY}}The only one{{/ONLY}}{{#END}}<form action="{{HREF}}/end" method="post" novalidate><input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" name="plan" value="{{PLAN}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">End<span class="govuk-visually-hidden"> {{PLAN}}</span></button></form>{{/END}}</td>
					</tr>
					{{/ROW}}
				</tbody>
			</table>
		</div>
		{{#ADD}}
		<h3 class="govuk-heading-s">Add a service plan</h3>
		<form action="{{HREF}}/add" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>PLAN_FIELD}}
			<button type="submit" class="govuk-button">Add the service plan</button>
		</form>
		{{/ADD}}
		{{#RENAME}}
		<h2 class="govuk-heading-m">Its name</h2>
		<form action="{{HREF}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>NAME_FIELD}}
			<button type="submit" class="govuk-button">Change the name</button>
		</form>
		{{/RENAME}}
		{{#OFFER}}
		<h2 class="govuk-heading-m">New claims</h2>
		{{#MAY_END}}
		<p class="govuk-body">When you end it:</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>partners cannot choose it any more;</li>
			<li>a draft that has it, for a renewal or a correction too, cannot be submitted until it is removed, and says so to its partner;</li>
			<li>claims that were submitted keep it, and are answered and decided as ever ({{OPEN}} in which it is not decided yet); what is approved stays.</li>
		</ul>
		<p class="govuk-body">You can reopen it at any time.</p>
		{{/MAY_END}}
		{{#MAY_OPEN}}
		<p class="govuk-body">It is ended: partners cannot choose it, and a draft that has it cannot be submitted until it is removed. Claims that were submitted keep it, and are answered and decided as ever ({{OPEN}} in which it is not decided yet). When you reopen it, it can be claimed again at once, and such drafts can be submitted.</p>
		{{/MAY_OPEN}}
		<form action="{{HREF}}/offer" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<div class="govuk-form-group{{#FAULT}} govuk-form-group--error{{/FAULT}}" id="active" tabindex="-1">
				{{#FAULT}}
				<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
				{{/FAULT}}
				<button type="submit" name="active" value="{{ANSWER}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">{{DO}}</button>
			</div>
		</form>
		{{/OFFER}}
		{{>HISTORY}}
	</div>
</div>
