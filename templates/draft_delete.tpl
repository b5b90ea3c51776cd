{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Are you sure you want to delete this draft?</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Claim name</dt>
				<dd class="govuk-summary-list__value">{{CLAIM}}</dd>
			</div>
			{{#CUSTOMER}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Customer</dt>
				<dd class="govuk-summary-list__value">{{CUSTOMER}}</dd>
			</div>
			{{/CUSTOMER}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Last changed</dt>
				<dd class="govuk-summary-list__value"><time datetime="{{STAMP}}">{{WHEN}}</time></dd>
			</div>
		</dl>
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The draft is gone for everybody in your company, with its files. It cannot be brought back.</strong>
		</div>
		<form action="{{ACTION}}" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Delete this draft</button>
				<a class="govuk-link" href="{{BACK}}">No, keep it</a>
			</div>
		</form>
	</div>
</div>
