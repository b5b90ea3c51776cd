{{%AUTOESCAPE context="HTML"}}
{{!A support request: what it is about, what was said, and the forms.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Support request</span>
		<h1 class="govuk-heading-l cpor-break">{{SUBJECT}}</h1>
		<p class="govuk-body"><strong class="govuk-tag govuk-tag--{{TONE}}">{{TURN}}</strong></p>
		<dl class="govuk-summary-list">
			{{#PARTNER}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Partner</dt>
				<dd class="govuk-summary-list__value">{{PARTNER}}</dd>
			</div>
			{{/PARTNER}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Asked by</dt>
				<dd class="govuk-summary-list__value">{{ASKED_BY}} on <time datetime="{{STAMP}}">{{OPENED}}</time></dd>
			</div>
			{{#ABOUT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">About</dt>
				<dd class="govuk-summary-list__value">{{WORDS}}{{#HREF}} <a class="govuk-link" href="{{HREF}}">Open the claim</a>{{/HREF}}</dd>
			</div>
			{{/ABOUT}}
			{{#CODE}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Code</dt>
				<dd class="govuk-summary-list__value"><span class="cpor-code">{{WORDS}}</span>{{#TOPIC}} <a class="govuk-link" href="/help/{{TOPIC:u}}">Help with this code</a>{{/TOPIC}}</dd>
			</div>
			{{/CODE}}
		</dl>
		<h2 class="govuk-heading-m" id="comments">What was said</h2>
		{{>THREAD}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>COMMENT}}
			<button type="submit" class="govuk-button">Send</button>
		</form>
		{{/FORM}}
		{{#CLOSE}}
		<form action="{{ACTION}}" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" class="govuk-button govuk-button--secondary">Close this request</button>
		</form>
		{{/CLOSE}}
	</div>
</div>
