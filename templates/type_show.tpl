{{%AUTOESCAPE context="HTML"}}
{{!A location with its partner types, for those who give them.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Location</span>
		<h1 class="govuk-heading-l"><bdi>{{NAME}}</bdi></h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Partner account</dt>
				<dd class="govuk-summary-list__value"><a class="govuk-link" href="{{PARTNER_HREF}}"><bdi>{{PARTNER}}</bdi></a></dd>
			</div>
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
		{{#CLAIMS}}
		<p class="govuk-body"><a class="govuk-link" href="/claims?location={{PARTNER_ID:u}}">Its claims</a></p>
		{{/CLAIMS}}
		<h2 class="govuk-heading-m">Enrollment</h2>
		<dl class="govuk-summary-list">
			{{#ENROLLMENT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{PROGRAM}}</dt>
				<dd class="govuk-summary-list__value"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#UNMET}}<div class="cpor-sub">Not met: {{UNMET}}</div>{{/UNMET}}</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{{HREF}}">See<span class="govuk-visually-hidden"> the enrollment in {{PROGRAM}}</span></a></dd>
			</div>
			{{/ENROLLMENT}}
		</dl>
		{{#FORM}}
		<h2 class="govuk-heading-m">Its partner types</h2>
		<p class="govuk-body">What programs ask for, and what claims show, follows at once. An enrolled location that does not carry an asked-for type any more stays enrolled until 30 June, and does not go on into the new fiscal year.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>KNOWN}}
			{{>ANOTHER}}
			<button type="submit" class="govuk-button">Save</button>
		</form>
		{{/FORM}}
		{{>HISTORY}}
	</div>
</div>
