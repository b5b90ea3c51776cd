{{%AUTOESCAPE context="HTML"}}
{{!By the link of a mail: one signs in with another address.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Sign in with this address from now on?</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">So far</dt>
				<dd class="govuk-summary-list__value cpor-break">{{BEFORE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">From now on</dt>
				<dd class="govuk-summary-list__value cpor-break">{{ADDRESS}}</dd>
			</div>
		</dl>
		<p class="govuk-body">You stay signed in here. Wherever else you are signed in, you are signed out. A mail tells the address so far of the change.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Confirm the address</button>
				<a class="govuk-link" href="/profile/address">No, keep the one so far</a>
			</div>
		</form>
	</div>
</div>
