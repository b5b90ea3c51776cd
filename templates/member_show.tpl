{{%AUTOESCAPE context="HTML"}}
{{!Somebody and their roles, for those who give and take them.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{NAME}}{{#SELF}} (you){{/SELF}}</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
				<dt class="govuk-summary-list__key">E-mail address</dt>
				<dd class="govuk-summary-list__value">{{EMAIL}}</dd>
			</div>
			<div class="govuk-summary-list__row" id="state" tabindex="-1">
				<dt class="govuk-summary-list__key">May sign in</dt>
				<dd class="govuk-summary-list__value">{{STATE}}{{#FAULT_STATE}}<p class="govuk-error-message govuk-!-margin-bottom-0"><span class="govuk-visually-hidden">Error:</span> {{FAULT_STATE}}</p>{{/FAULT_STATE}}</dd>
				{{#SWITCH}}
				<dd class="govuk-summary-list__actions">
					<form action="{{ACTION}}" method="post">
						<input type="hidden" name="token" value="{{TOKEN}}">
						<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">{{WORDS}}<span class="govuk-visually-hidden"> {{NAME}}</span></button>
					</form>
				</dd>
				{{/SWITCH}}
			</div>
		</dl>
		{{#NOWHERE}}
		<p class="govuk-body">{{NAME}} belongs to no directory.</p>
		{{/NOWHERE}}
		{{#SHIP}}
		<h2 class="govuk-heading-m">Roles in {{WHERE}}</h2>
		{{#REQUEST}}
		<div class="cpor-card">
			<p class="govuk-body">{{NAME}} asks for the role <strong>{{ROLE}}</strong>, since <time datetime="{{STAMP}}">{{WHEN}}</time>.</p>
			<div class="govuk-button-group">
				<form action="{{BASE}}/give" method="post">
					<input type="hidden" name="token" value="{{TOKEN}}">
					<input type="hidden" name="directory" value="{{DIRECTORY}}">
					<button type="submit" name="role" value="{{CODE}}" class="govuk-button govuk-!-margin-bottom-0">Give {{ROLE}}{{#EVERYWHERE}} everywhere{{/EVERYWHERE}}</button>
				</form>
				<form action="{{BASE}}/decline" method="post">
					<input type="hidden" name="token" value="{{TOKEN}}">
					<input type="hidden" name="directory" value="{{DIRECTORY}}">
					<button type="submit" name="role" value="{{CODE}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Decline<span class="govuk-visually-hidden"> {{ROLE}}</span></button>
				</form>
			</div>
			{{#NARROW}}
			<p class="govuk-body-s govuk-!-margin-bottom-0">For chosen locations or programs only, use “Give a role” below.</p>
			{{/NARROW}}
		</div>
		{{/REQUEST}}
		{{#EMPTY}}
		<p class="govuk-body">No role.</p>
		{{/EMPTY}}
		{{#LIST}}
		<dl class="govuk-summary-list{{#FAULT}} govuk-form-group--error{{/FAULT}}"{{#HERE}} id="grant" tabindex="-1"{{/HERE}}>
			{{#GRANT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{ROLE}}</dt>
				<dd class="govuk-summary-list__value">{{PLACE}}<div class="cpor-sub">Given <time datetime="{{STAMP}}">{{WHEN}}</time>{{#BY}} by {{BY}}{{/BY}}</div></dd>
				{{#TAKE}}
				<dd class="govuk-summary-list__actions">
					<form action="{{BASE}}/take" method="post">
						<input type="hidden" name="token" value="{{TOKEN}}">
						<button type="submit" name="grant" value="{{ID}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Take away<span class="govuk-visually-hidden"> {{ROLE}}, {{PLACE}}</span></button>
					</form>
				</dd>
				{{/TAKE}}
				{{#STAYS}}
				<dd class="govuk-summary-list__actions">The only one</dd>
				{{/STAYS}}
			</div>
			{{/GRANT}}
		</dl>
		{{#FAULT}}
		<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
		{{/FAULT}}
		{{/LIST}}
		{{#APPOINT}}
		<form action="{{BASE}}/give" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="directory" value="{{DIRECTORY}}">
			<button type="submit" name="role" value="global-admin" class="govuk-button govuk-button--secondary">Make global admin of {{WHERE}}</button>
		</form>
		{{/APPOINT}}
		{{#GIVE}}
		<h3 class="govuk-heading-s">Give a role</h3>
		<form action="{{BASE}}/give" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="directory" value="{{DIRECTORY}}">
			{{>ROLES}}
			{{#SCOPE}}
			<p class="govuk-body">Only incentives roles can be for one location or one program.</p>
			{{>LOCATION}}
			{{>PROGRAM}}
			{{/SCOPE}}
			<button type="submit" class="govuk-button">Give the role</button>
		</form>
		{{/GIVE}}
		{{/SHIP}}
		{{#REMOVE}}
		<p class="govuk-body"><a class="govuk-link" href="{{BASE}}/remove">Remove {{NAME}} from {{WHERE}}</a></p>
		{{/REMOVE}}
		{{#FORGET}}
		<p class="govuk-body"><a class="govuk-link" href="{{BASE}}/forget">They left: forget who they are</a></p>
		{{/FORGET}}
		{{>HISTORY}}
	</div>
</div>
