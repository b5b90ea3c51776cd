{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A line has at most one partner of record. When another partner holds a line that you claim, or claims it too, Microsoft compares the proof of both sides. This is called arbitration.</p>
<h2 class="govuk-heading-m">What you are told</h2>
<p class="govuk-body">Before you submit, the claim says which of its lines another partner holds or claims. We never say who it is, how many there are, since when, or what they sent in. They are told as little about you.</p>
<p class="govuk-body">The warning appears after you have saved what you claim. Because of that, only a limited number of lines can be chosen in a short time.</p>
<h2 class="govuk-heading-m">What happens</h2>
<ol class="govuk-list govuk-list--number">
	<li>You submit as usual. The lines that nobody else claims are decided as usual.</li>
	<li>For the others, each side is asked the same questions and has the same time, usually 10 business days, to add its most recent proof.</li>
	<li>A lead reviewer who has worked for neither side compares the proof and decides each line.</li>
	<li>Each side is told the result with its own reasons. The one that is not chosen may dispute the decision once.</li>
</ol>
<h2 class="govuk-heading-m">What helps</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>recent proof: what was signed last weighs more than what was signed first</li>
	<li>the customer’s own words that your company does this work now</li>
	<li>every line named in the proof, one by one</li>
</ul>
<h2 class="govuk-heading-m">If it is your own company</h2>
<p class="govuk-body">Your company’s other claims never count as competing. The line is then refused as <a class="govuk-link" href="/help/subscription-already-yours">already yours</a>.</p>
