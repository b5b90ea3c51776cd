{{%AUTOESCAPE context="HTML"}}
{{!Before a decision goes out: its letter, as it was composed, to be edited.}}
<span class="govuk-caption-l">{{CAPTION}}</span>
<h1 class="govuk-heading-l">{{HEADING}}</h1>
<div class="cpor-desk">
	{{#BESIDE}}
	<div class="cpor-desk__side">{{>SIDE}}</div>
	{{/BESIDE}}
	<div>
		<p class="govuk-body">Nothing is decided yet. Each letter is made of what you decided, and you can change its words. It goes into the conversation of its claim and by mail, as you leave it here, and is never changed after that.</p>
		<h2 class="govuk-heading-m">What you decide</h2>
		<dl class="cpor-facts govuk-!-margin-bottom-6">
			{{#FACT}}
			<div><dt>{{LABEL}}</dt><dd>{{WHAT}}</dd></div>
			{{/FACT}}
		</dl>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#CARRIED}}
			<input type="hidden" name="{{NAME}}" value="{{VALUE:pre_escape}}">
			{{/CARRIED}}
			{{#AREA}}
			{{>LETTER}}
			{{/AREA}}
			<p class="govuk-body">If you change the decision, each letter is composed anew.</p>
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button" name="step" value="send">{{SEND}}</button>
				<button type="submit" class="govuk-button govuk-button--secondary" name="step" value="change">Change the decision</button>
			</div>
			{{>START}}
		</form>
	</div>
</div>
