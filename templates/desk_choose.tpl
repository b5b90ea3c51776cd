{{%AUTOESCAPE context="HTML"}}
{{!A lead gives the review of a claim to somebody.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{NAME}}</span>
		<h1 class="govuk-heading-l">Assign the review</h1>
		<p class="govuk-body">Reviewer now: {{NOW}}. Whoever gets it is told.</p>
		<form action="{{HREF}}/assign" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>REVIEWERS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Assign</button>
				<a class="govuk-link" href="{{HREF}}">Cancel</a>
			</div>
		</form>
	</div>
</div>
