{{%AUTOESCAPE context="HTML"}}
{{!A text to start from, with the placeholders that there are.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{HEADING}}</h1>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>TITLE}}
			{{>WORDS}}
			<h2 class="govuk-heading-s">Placeholders</h2>
			<dl class="cpor-facts govuk-!-margin-bottom-6">
				{{#MARK}}
				<div><dt class="cpor-code">{{CODE}}</dt><dd>{{MEANS}}</dd></div>
				{{/MARK}}
			</dl>
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Save the text</button>
				<a class="govuk-link" href="/review/texts">Cancel</a>
			</div>
		</form>
	</div>
</div>
