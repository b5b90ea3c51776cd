{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{CLAIM}}</span>
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		{{#COPY}}
		<p class="govuk-body">A new draft is made with everything this claim says: location, customer, partner role, lines and contacts. Change what was wrong, add the proof of execution, then submit it.</p>
		<p class="govuk-body">The draft is a claim of its own. Its priority date will be the day you submit it.</p>
		{{/COPY}}
		{{#CORRECTION}}
		<p class="govuk-body">Use this when an approved claim has the wrong partner role or location (PartnerID).</p>
		<ol class="govuk-list govuk-list--number">
			<li>A draft is made with everything this claim says. Correct it, then submit it.</li>
			<li>Until the correction is approved, your company keeps the association as it is.</li>
			<li>When a line of the correction is approved, the line it corrects ends in the same moment, so that nobody else can have it in between.</li>
		</ol>
		<p class="govuk-body">The correction keeps the priority date of this claim, unless you add to it what this claim does not hold. Lines that you leave out, and lines that are refused, stay as they are.</p>
		{{/CORRECTION}}
		{{#RENEWAL}}
		<p class="govuk-body">When a customer renews, the subscription has a new ID, and the association does not follow by itself. A draft is made with everything this claim says; where the customer has exactly one new subscription that fits, it is chosen already.</p>
		<p class="govuk-body">Check it, add more recent proof of execution if you have it, then submit it.</p>
		{{/RENEWAL}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>LINES}}
			{{#PROOF}}
			{{>FILES}}
			{{/PROOF}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Make the draft</button>
				<a class="govuk-link" href="{{BACK}}">No, go back</a>
			</div>
		</form>
	</div>
</div>
