{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{CLAIM}}</span>
		<h1 class="govuk-heading-l">Dispute the decision</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so nothing was sent. Below is how it stands now.</strong>
		</div>
		{{/CHANGED}}
		<p class="govuk-body">A lead reviewer who did not make the decision looks at it again, and overturns or upholds it line by line. A claim can be disputed once, within {{DAYS}} of the decision.</p>
		<h2 class="govuk-heading-m">New proof of execution</h2>
		{{#NO_FILES}}
		<p class="govuk-body">You have added no proof since the decision. <a class="govuk-link" href="{{PROOF}}">Add new proof of execution</a> before you send the dispute, if you have some.</p>
		{{/NO_FILES}}
		{{#FILES}}
		<p class="govuk-body">Added since the decision:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#FILE}}
			<li>{{NAME}}, {{WHEN}}</li>
			{{/FILE}}
		</ul>
		<p class="govuk-body"><a class="govuk-link" href="{{PROOF}}">Add more proof of execution</a></p>
		{{/FILES}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>LINES}}
			{{>WORDS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button" name="step" value="check">Continue</button>
				<a class="govuk-link" href="{{BACK}}">Cancel</a>
			</div>
		</form>
	</div>
</div>
