{{%AUTOESCAPE context="HTML"}}
{{!One's second factor: none yet, being set up, or set up.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Second factor</h1>
		{{#NEEDED}}
		<div class="govuk-inset-text"><strong>Your role needs a second factor.</strong> Set it up now; then you can go on.</div>
		{{/NEEDED}}
		{{#EXEMPT}}
		<div class="govuk-inset-text">You are one of the people of this demonstration: they need no second factor, whatever their role. You can set one up all the same.</div>
		{{/EXEMPT}}
		{{#NONE}}
		<p class="govuk-body">A second factor keeps your account safe when somebody learns your password: after the password, CPOR asks for a code that only your phone shows.</p>
		<p class="govuk-body">You need an authenticator app on your phone or computer, such as Microsoft Authenticator. Any app for one-time codes (TOTP) will do.</p>
		<form action="/profile/factor" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			<button type="submit" class="govuk-button">Begin</button>
		</form>
		{{/NONE}}
		{{#BEGUN}}
		<ol class="govuk-list govuk-list--number">
			<li>Open your authenticator app and add an account.</li>
			<li>Scan this picture, or type the key below it.</li>
			<li>Type the code that the app then shows.</li>
		</ol>
		<svg class="cpor-qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="240" height="240" role="img" aria-label="QR code of the key below" shape-rendering="crispEdges">
			<rect width="{{SIDE}}" height="{{SIDE}}" fill="#ffffff"></rect>
			<path fill="#000000" d="{{DARK}}"></path>
		</svg>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Key</dt>
				<dd class="govuk-summary-list__value"><code class="cpor-code">{{KEY}}</code></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Account</dt>
				<dd class="govuk-summary-list__value">{{EMAIL}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Kind</dt>
				<dd class="govuk-summary-list__value">Based on time, six digits, a new code every 30 seconds</dd>
			</div>
		</dl>
		<form action="/profile/factor/confirm" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			{{>CODE}}
			<button type="submit" class="govuk-button">Set up</button>
		</form>
		<form action="/profile/factor" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			<button type="submit" class="govuk-button govuk-button--secondary">Begin again with another key</button>
		</form>
		{{/BEGUN}}
		{{#SET}}
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Set up</dt>
				<dd class="govuk-summary-list__value">{{SINCE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Recovery codes</dt>
				<dd class="govuk-summary-list__value">{{LEFT}}</dd>
			</div>
		</dl>
		<h2 class="govuk-heading-m">New recovery codes</h2>
		<p class="govuk-body">You get ten new ones. The old ones then count for nothing.</p>
		<form action="/profile/factor/codes" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" class="govuk-button govuk-button--secondary">Make new recovery codes</button>
		</form>
		<h2 class="govuk-heading-m">A new phone, or none</h2>
		<p class="govuk-body">To use another app, remove the second factor and set it up again. <a class="govuk-link" href="/profile/factor/remove">Remove the second factor</a></p>
		{{/SET}}
	</div>
</div>
