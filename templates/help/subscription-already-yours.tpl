{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Your own company holds this line already, or has an open claim for it. The same thing is not claimed twice by one company.</p>
<p class="govuk-body">It may be another location of your company, or a colleague. The message links to that claim if you may see it.</p>
<h2 class="govuk-heading-m">What to do</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Open that claim to see where it stands, and take the line out of this one.</li>
	<li>If the other claim is the wrong one, withdraw it or end the association there; then the line is free.</li>
	<li>If you cannot open it, ask an incentives admin of your company.</li>
</ul>
