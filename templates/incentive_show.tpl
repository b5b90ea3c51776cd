{{%AUTOESCAPE context="HTML"}}
{{!Where a location stands in a program, and what the partner does next.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{PROGRAM}}</span>
		<h1 class="govuk-heading-l">{{NAME}}</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Status</dt>
				<dd class="govuk-summary-list__value"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#SINCE}} <span class="cpor-sub">since <time datetime="{{STAMP}}">{{WHEN}}</time></span>{{/SINCE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">What to do next</dt>
				<dd class="govuk-summary-list__value">{{NEXT}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">PartnerID</dt>
				<dd class="govuk-summary-list__value">{{PARTNER_ID}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Engagements of the program</dt>
				<dd class="govuk-summary-list__value">{{ENGAGEMENTS}}</dd>
			</div>
			{{#PAYOUT_GIVEN}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Payout profile reference</dt>
				<dd class="govuk-summary-list__value">{{PAYOUT_GIVEN}}</dd>
			</div>
			{{/PAYOUT_GIVEN}}
			{{#TAX_GIVEN}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Tax profile reference</dt>
				<dd class="govuk-summary-list__value">{{TAX_GIVEN}}</dd>
			</div>
			{{/TAX_GIVEN}}
		</dl>
		{{#SAID}}
		<h2 class="govuk-heading-m">What Microsoft says</h2>
		<div class="govuk-inset-text"><div class="cpor-words">{{SAID:pre_escape}}</div></div>
		{{/SAID}}
		{{#INVITATION}}
		<h2 class="govuk-heading-m">The invitation</h2>
		<div class="govuk-inset-text"><div class="cpor-words">{{INVITATION:pre_escape}}</div></div>
		{{/INVITATION}}
		<h2 class="govuk-heading-m">Requirements</h2>
		{{>CHECKS}}
		<div id="act" tabindex="-1">
			{{#FAULT}}
			<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
			{{/FAULT}}
			{{#NOT_YOU}}
			<p class="govuk-body">An incentives admin for this location and program goes on with it. An account admin of your company gives that role.</p>
			{{/NOT_YOU}}
			{{#FORM}}
			<form action="{{ACTION}}" method="post" novalidate>
				<input type="hidden" name="token" value="{{TOKEN}}">
				<input type="hidden" name="version" value="{{VERSION}}">
				{{#BUTTON}}
				<button type="submit" name="act" value="{{ACT}}" class="govuk-button">{{WORDS}}</button>
				{{/BUTTON}}
				{{#REFERENCES}}
				<h2 class="govuk-heading-m">Give the references</h2>
				{{>PAYOUT}}
				{{>TAX}}
				<div class="govuk-button-group">
					<button type="submit" name="act" value="submit" class="govuk-button">Submit for validation</button>
					<button type="submit" name="act" value="save" class="govuk-button govuk-button--secondary">Save for later</button>
				</div>
				{{/REFERENCES}}
			</form>
			{{/FORM}}
		</div>
	</div>
</div>
