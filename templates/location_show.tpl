{{%AUTOESCAPE context="HTML"}}
{{!A location with its enrollments, its claims and what happened.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{NAME}}</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">PartnerID</dt>
				<dd class="govuk-summary-list__value">{{PARTNER_ID}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Country</dt>
				<dd class="govuk-summary-list__value">{{COUNTRY}}</dd>
			</div>
			{{#ADDRESS}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Address</dt>
				<dd class="govuk-summary-list__value cpor-words">{{ADDRESS:pre_escape}}</dd>
			</div>
			{{/ADDRESS}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Partner type</dt>
				<dd class="govuk-summary-list__value">{{TYPES}}</dd>
			</div>
		</dl>
		<h2 class="govuk-heading-m">Enrollment</h2>
		<dl class="govuk-summary-list">
			{{#ENROLLMENT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{PROGRAM}}</dt>
				<dd class="govuk-summary-list__value"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#NEXT}}<div class="cpor-sub">{{NEXT}}</div>{{/NEXT}}</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{{HREF}}">See<span class="govuk-visually-hidden"> the enrollment in {{PROGRAM}}</span></a></dd>
			</div>
			{{/ENROLLMENT}}
		</dl>
		<h2 class="govuk-heading-m">Claims</h2>
		{{#NO_CLAIMS}}
		<p class="govuk-body">It has no claims.</p>
		{{/NO_CLAIMS}}
		{{#CLAIMS}}
		<dl class="cpor-facts cpor-facts--counts">
			{{#COUNT}}
			<div><dt>{{STATUS}}</dt><dd>{{NUMBER}}</dd></div>
			{{/COUNT}}
		</dl>
		{{/CLAIMS}}
		{{#SEE}}
		<p class="govuk-body"><a class="govuk-link" href="/claims?location={{PARTNER_ID:u}}">See them in the list of claims</a></p>
		{{/SEE}}
		{{#NO_ROLE}}
		<p class="govuk-body">To see the claims you need an incentives role, which you may give yourself under <a class="govuk-link" href="/people">People</a>.</p>
		{{/NO_ROLE}}
		<h2 class="govuk-heading-m">Its name and address</h2>
		<p class="govuk-body">Its country and its PartnerID stay as they are. Claims and enrollments show the new name from then on.</p>
		<form action="{{BASE}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>NAME_FIELD}}
			{{>ADDRESS_FIELD}}
			<button type="submit" class="govuk-button">Save</button>
		</form>
		{{>HISTORY}}
	</div>
</div>
