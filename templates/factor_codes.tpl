{{%AUTOESCAPE context="HTML"}}
{{!The recovery codes, shown this once.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Your recovery codes</h1>
		<p class="govuk-body">Write these codes down or print them, and keep them where you do not keep your phone. Each signs you in once, in place of a code of the app.</p>
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> They are shown now and never again.</strong>
		</div>
		<ul class="govuk-list cpor-codes">
			{{#CODE}}
			<li><code class="cpor-code">{{CODE}}</code></li>
			{{/CODE}}
		</ul>
		<a href="{{NEXT}}" role="button" draggable="false" class="govuk-button">I have kept them, go on</a>
	</div>
</div>
