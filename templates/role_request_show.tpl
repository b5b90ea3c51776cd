{{%AUTOESCAPE context="HTML"}}
{{!What one may do in a directory, and asking for more.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Your roles in {{WHERE}}</h1>
		{{#NONE}}
		<p class="govuk-body">You have no role here yet, so there is little that you can see or do.</p>
		{{/NONE}}
		{{#HELD}}
		<ul class="govuk-list govuk-list--bullet">
			{{#GRANT}}
			<li>{{WORDS}}</li>
			{{/GRANT}}
		</ul>
		{{/HELD}}
		{{#ASKED}}
		<h2 class="govuk-heading-m">What you asked for</h2>
		<dl class="govuk-summary-list">
			{{#REQUEST}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{ROLE}}</dt>
				<dd class="govuk-summary-list__value">{{STATE}}<div class="cpor-sub">Asked <time datetime="{{STAMP}}">{{WHEN}}</time></div></dd>
			</div>
			{{/REQUEST}}
		</dl>
		{{/ASKED}}
		<h2 class="govuk-heading-m">Ask for a role</h2>
		{{#OWN}}
		<p class="govuk-body">You give roles in this directory, also to yourself: <a class="govuk-link" href="{{OWN}}">your page in People</a>.</p>
		{{/OWN}}
		{{#NOBODY}}
		<p class="govuk-body">Nobody gives roles in this directory now. Ask the people who run this service.</p>
		{{/NOBODY}}
		{{#CHOICES}}
		<p class="govuk-body">A press of the button sends a message and a mail to those who give the role. You can ask for each role once a day.</p>
		<form action="/roles" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{#CHOICE}}
			<div class="cpor-card">
				<h3 class="govuk-heading-s govuk-!-margin-bottom-1">{{ROLE}}</h3>
				<p class="govuk-body govuk-!-margin-bottom-3" id="about-{{CODE}}">{{ABOUT}} Given by {{GIVERS}}.</p>
				<button type="submit" name="role" value="{{CODE}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" aria-describedby="about-{{CODE}}">Ask for this role<span class="govuk-visually-hidden">: {{ROLE}}</span></button>
			</div>
			{{/CHOICE}}
		</form>
		{{/CHOICES}}
		{{#ALL}}
		<p class="govuk-body">There is no other role that you could ask for today.</p>
		{{/ALL}}
	</div>
</div>
