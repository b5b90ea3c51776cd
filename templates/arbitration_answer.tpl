{{%AUTOESCAPE context="HTML"}}
{{!A partner's answer in an arbitration.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{NAME}}</span>
		<h1 class="govuk-heading-l">Answer about {{ITEM}}</h1>
		<div class="cpor-markup">{{>QUESTION}}</div>
		<p class="govuk-body">You can answer once, until <strong><time datetime="{{STAMP}}">{{WHEN}}</time></strong> ({{LEFT}}). Nobody reads it before all have answered or that time is over.</p>
		<p class="govuk-body">Have you added your most recent proof of execution? <a class="govuk-link" href="{{PROOF}}">Add proof of execution</a></p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>WORDS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Send the answer</button>
				<a class="govuk-link" href="{{BACK}}">Back to the claim</a>
			</div>
		</form>
	</div>
</div>
