{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}}</span>
		<h1 class="govuk-heading-l">Are you sure you want to withdraw this claim?</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so it was not withdrawn. Below is how it stands now.</strong>
		</div>
		{{/CHANGED}}
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Claim name</dt>
				<dd class="govuk-summary-list__value">{{NAME}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Customer</dt>
				<dd class="govuk-summary-list__value">{{CUSTOMER}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Status</dt>
				<dd class="govuk-summary-list__value"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></dd>
			</div>
		</dl>
		<p class="govuk-body">The claim ends at once, with all its lines. It cannot be opened again, but you can make a new claim at any time; its priority date will then be the day you submit that one.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>REASON}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Withdraw this claim</button>
				<a class="govuk-link" href="{{BACK}}">No, keep it</a>
			</div>
		</form>
	</div>
</div>
