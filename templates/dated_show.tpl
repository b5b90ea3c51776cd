{{%AUTOESCAPE context="HTML"}}
{{!A number that holds from a day on, and the form to change it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{GROUP}}</span>
		<h1 class="govuk-heading-l">{{NAME}}</h1>
		<p class="govuk-body">{{ABOUT}}</p>
		{{#SPARED}}
		<p class="govuk-body">{{SPARED}}</p>
		{{/SPARED}}
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Now</dt>
				<dd class="govuk-summary-list__value">{{NOW}}</dd>
			</div>
			{{#NEXT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">From {{SINCE}}</dt>
				<dd class="govuk-summary-list__value">{{NUMBER}}</dd>
			</div>
			{{/NEXT}}
		</dl>
		{{#FORM}}
		<h2 class="govuk-heading-m">Change it</h2>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>VALUE}}
			{{>FROM}}
			{{#SCOPE}}<p class="govuk-body">{{SCOPE}}</p>{{/SCOPE}}
			<button type="submit" class="govuk-button">{{BUTTON}}</button>
		</form>
		{{/FORM}}
		<h2 class="govuk-heading-m">Values</h2>
		{{#EMPTY}}
		<p class="govuk-body">Nothing is set.</p>
		{{/EMPTY}}
		{{#SOME}}
		<div class="cpor-table">
			<table class="govuk-table">
				<caption class="govuk-table__caption govuk-visually-hidden">Values, the latest first</caption>
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">From</th>
						<th scope="col" class="govuk-table__header">Value</th>
						<th scope="col" class="govuk-table__header">Entered</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#ONE}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{SINCE}}{{#IN_FORCE}} <strong class="govuk-tag govuk-tag--green">In force</strong>{{/IN_FORCE}}{{#LATER}} <strong class="govuk-tag govuk-tag--blue">Not yet</strong>{{/LATER}}</th>
						<td class="govuk-table__cell" data-label="Value">{{NUMBER}}</td>
						<td class="govuk-table__cell" data-label="Entered">by {{WHO}}<div class="cpor-sub"><time datetime="{{STAMP}}">{{WHEN}}</time></div>{{#WITHDRAW}}<form action="{{HREF}}/withdraw" method="post" novalidate><input type="hidden" name="token" value="{{TOKEN}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" name="effective" value="{{EFFECTIVE}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Withdraw<span class="govuk-visually-hidden"> the change to {{NUMBER}}</span></button></form>{{/WITHDRAW}}</td>
					</tr>
					{{/ONE}}
				</tbody>
			</table>
		</div>
		{{/SOME}}
		{{>HISTORY}}
	</div>
</div>
