{{%AUTOESCAPE context="HTML"}}
{{!Arbitrations, for lead reviewers: what is to be decided first on top.}}
<h1 class="govuk-heading-l">Arbitrations</h1>
{{#NONE}}
<p class="govuk-body">No arbitration is open.</p>
{{/NONE}}
{{#TABLE}}
<h2 class="govuk-heading-m" id="{{ID}}">{{TITLE}}</h2>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="{{ID}}">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Item</th>
				<th scope="col" class="govuk-table__header">Customer</th>
				<th scope="col" class="govuk-table__header">Partner role</th>
				<th scope="col" class="govuk-table__header">Opened</th>
				<th scope="col" class="govuk-table__header">State</th>
				<th scope="col" class="govuk-table__header">Due</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{#LINK}}<a class="govuk-link" href="{{HREF}}">{{ITEM}}<span class="govuk-visually-hidden"> for {{CUSTOMER}}</span></a>{{/LINK}}{{#EXCLUDED}}{{ITEM}}<div class="cpor-sub">You declared that you work or worked for one of the partners: somebody else decides it.</div>{{/EXCLUDED}}{{#SUBSCRIPTION}}<div class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></div>{{/SUBSCRIPTION}}</th>
				<td class="govuk-table__cell" data-label="Customer">{{CUSTOMER}}</td>
				<td class="govuk-table__cell" data-label="Partner role">{{ROLE}}</td>
				<td class="govuk-table__cell" data-label="Opened"><time datetime="{{OPENED_STAMP}}">{{OPENED}}</time></td>
				<td class="govuk-table__cell" data-label="State"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong></td>
				<td class="govuk-table__cell" data-label="Due">{{#DUE}}<time datetime="{{STAMP}}">{{WHEN}}</time>{{/DUE}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
