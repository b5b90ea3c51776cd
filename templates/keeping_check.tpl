{{%AUTOESCAPE context="HTML"}}
{{!What would be erased with another value, before it is set.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{NAME}}</span>
		<h1 class="govuk-heading-l">See what would be erased</h1>
		{{#STALE}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Somebody else has changed this setting since. This is what would be erased now.</strong>
		</div>
		{{/STALE}}
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Erased after</dt>
				<dd class="govuk-summary-list__value">{{WORDS}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">From</dt>
				<dd class="govuk-summary-list__value">{{SINCE}}</dd>
			</div>
			{{#OLDEST}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">The oldest is of</dt>
				<dd class="govuk-summary-list__value">{{OLDEST}}</dd>
			</div>
			{{/OLDEST}}
		</dl>
		<p class="govuk-body">Of what there is now this would be gone, in all, on each of these days.</p>
		<div class="cpor-table">
			<table class="govuk-table">
				<caption class="govuk-table__caption govuk-visually-hidden">How much would be erased</caption>
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">By</th>
						<th scope="col" class="govuk-table__header govuk-table__header--numeric">With this value</th>
						<th scope="col" class="govuk-table__header govuk-table__header--numeric">As it is set</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#STEP}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{AT}}</th>
						<td class="govuk-table__cell govuk-table__cell--numeric" data-label="With this value">{{THEN}}</td>
						<td class="govuk-table__cell govuk-table__cell--numeric" data-label="As it is set">{{AS_IT_IS}}</td>
					</tr>
					{{/STEP}}
				</tbody>
			</table>
		</div>
		{{#ERASES}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> What is erased cannot be brought back, but from a backup.</strong>
		</div>
		{{/ERASES}}
		<form action="{{HREF}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<input type="hidden" name="value" value="{{VALUE}}">
			<input type="hidden" name="from" value="{{FROM}}">
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Change the setting</button>
				<a class="govuk-link" href="{{HREF}}">Cancel</a>
			</div>
		</form>
	</div>
</div>
