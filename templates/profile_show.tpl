{{%AUTOESCAPE context="HTML"}}
{{!Who one is here, and what one may set oneself.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Your profile</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
				<dt class="govuk-summary-list__key">Name</dt>
				<dd class="govuk-summary-list__value">{{NAME}}</dd>
			</div>
			<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
				<dt class="govuk-summary-list__key">E-mail address</dt>
				<dd class="govuk-summary-list__value">{{EMAIL}}</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/profile/address">Change<span class="govuk-visually-hidden"> e-mail address</span></a></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Password</dt>
				<dd class="govuk-summary-list__value">Only you know it</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/profile/password">Change<span class="govuk-visually-hidden"> password</span></a></dd>
			</div>
			{{#DIRECTORY}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Directory</dt>
				<dd class="govuk-summary-list__value">{{DIRECTORY}}</dd>
				{{#CHANGE}}
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/directories">Change<span class="govuk-visually-hidden"> directory</span></a></dd>
				{{/CHANGE}}
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Roles there</dt>
				<dd class="govuk-summary-list__value">{{ROLES}}</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/roles">See or ask<span class="govuk-visually-hidden"> for roles</span></a></dd>
			</div>
			{{/DIRECTORY}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Second factor</dt>
				<dd class="govuk-summary-list__value">{{FACTOR}}</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/profile/factor">See or change<span class="govuk-visually-hidden"> the second factor</span></a></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Sessions</dt>
				<dd class="govuk-summary-list__value">Where you are signed in</dd>
				<dd class="govuk-summary-list__actions"><a class="govuk-link" href="/profile/sessions">See or sign out<span class="govuk-visually-hidden"> your sessions</span></a></dd>
			</div>
			<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
				<dt class="govuk-summary-list__key">Language</dt>
				<dd class="govuk-summary-list__value">English</dd>
			</div>
			<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
				<dt class="govuk-summary-list__key">It is now</dt>
				<dd class="govuk-summary-list__value">{{NOW}}</dd>
			</div>
		</dl>
		<form action="/profile" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>ZONE}}
			{{#NO_MAIL}}
			<div class="govuk-inset-text">This site has no mail server now: mail waits until it has one.</div>
			{{/NO_MAIL}}
			{{>MAILS}}
			{{>DAILY}}
			{{>KEYS}}
			<button type="submit" class="govuk-button">Save</button>
		</form>
		<p class="govuk-body">If your name is wrong, ask the people who run this service.</p>
		<h2 class="govuk-heading-m">Your data</h2>
		<p class="govuk-body"><a class="govuk-link" href="/profile/data.json">Download what there is of you</a> (JSON): your profile, directories, roles and what you asked for, second factor, sessions, from where you signed in, invitations, choices, kept lists, claims, files, comments, support requests, messages and mails (the newest 1,000 of each) and what you did (the newest 10,000 entries).</p>
	</div>
</div>
