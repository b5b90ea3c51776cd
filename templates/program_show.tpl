{{%AUTOESCAPE context="HTML"}}
{{!A program: how it takes locations in, and what it asks of them.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{NAME}}</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Engagements</dt>
				<dd class="govuk-summary-list__value">{{ENGAGEMENTS}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Deadlines and other numbers</dt>
				<dd class="govuk-summary-list__value"><a class="govuk-link" href="/admin/settings">Its dated settings</a></dd>
			</div>
			{{#READS}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Who may enroll</dt>
				<dd class="govuk-summary-list__value">{{HOW}}</dd>
			</div>
			{{/READS}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Locations</dt>
				<dd class="govuk-summary-list__value"><a class="govuk-link" href="/admin/enrollments?status=&amp;program={{CODE:u}}">Where they stand in it</a>{{#INVITES}}<br><a class="govuk-link" href="{{FILES}}">Invite locations from a file</a>{{/INVITES}}</dd>
			</div>
		</dl>
		{{#TEXT}}
		<h2 class="govuk-heading-m">Invitation text now</h2>
		<div class="govuk-inset-text"><div class="cpor-words">{{TEXT:pre_escape}}</div></div>
		{{/TEXT}}
		{{#TERMS}}
		<h2 class="govuk-heading-m">Who may enroll</h2>
		<form action="{{BASE}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>OPEN}}
			{{>INVITATION}}
			<button type="submit" class="govuk-button">Save</button>
		</form>
		{{/TERMS}}
		<h2 class="govuk-heading-m">Requirements</h2>
		<dl class="govuk-summary-list">
			{{#GIVEN}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{ASKED}}</dt>
				<dd class="govuk-summary-list__value">Asked for by every program</dd>
			</div>
			{{/GIVEN}}
			{{#REQUIREMENT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{ASKED}}</dt>
				<dd class="govuk-summary-list__value">{{#BY_HAND}}Program admins check it{{/BY_HAND}}</dd>
				{{#REMOVE}}
				<dd class="govuk-summary-list__actions">
					<form action="{{BASE}}/requirements/remove" method="post">
						<input type="hidden" name="token" value="{{TOKEN}}">
						<input type="hidden" name="version" value="{{VERSION}}">
						<button type="submit" name="requirement" value="{{ID}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Remove<span class="govuk-visually-hidden"> {{ASKED}}</span></button>
					</form>
				</dd>
				{{/REMOVE}}
			</div>
			{{/REQUIREMENT}}
		</dl>
		{{#REQUIRE}}
		<h3 class="govuk-heading-s">Add a requirement</h3>
		<form action="{{BASE}}/requirements" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>KIND}}
			{{>WORDS}}
			<button type="submit" class="govuk-button">Add the requirement</button>
		</form>
		{{/REQUIRE}}
	</div>
</div>
