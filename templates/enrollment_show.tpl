{{%AUTOESCAPE context="HTML"}}
{{!A location in a program, for the program admins who decide.}}
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
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Payout profile reference</dt>
				<dd class="govuk-summary-list__value">{{PAYOUT}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Tax profile reference</dt>
				<dd class="govuk-summary-list__value">{{TAX}}</dd>
			</div>
		</dl>
		<h2 class="govuk-heading-m">Requirements</h2>
		{{>CHECKS}}
		{{#SAID}}
		<h2 class="govuk-heading-m">What the partner was told last</h2>
		<div class="govuk-inset-text"><div class="cpor-words">{{SAID:pre_escape}}</div></div>
		{{/SAID}}
		{{#INVITE}}
		<h2 class="govuk-heading-m">Invite the location</h2>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#INVITATION}}
			<p class="govuk-body">The invitation says:</p>
			<div class="govuk-inset-text"><div class="cpor-words">{{INVITATION:pre_escape}}</div></div>
			{{/INVITATION}}
			{{#WORDLESS}}
			<p class="govuk-body">The program has <a class="govuk-link" href="{{PROGRAM_HREF}}">no invitation text</a> yet: the partner is only told that the location is invited.</p>
			{{/WORDLESS}}
			<button type="submit" name="act" value="invite" class="govuk-button">Invite</button>
		</form>
		{{/INVITE}}
		{{#FORM}}
		<h2 class="govuk-heading-m">Decide</h2>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>ACT}}
			{{>UNMET}}
			{{>WORDS}}
			<button type="submit" class="govuk-button">Save the decision</button>
		</form>
		{{/FORM}}
		{{>HISTORY}}
	</div>
</div>
