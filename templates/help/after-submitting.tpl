{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">After you submit, the claim is locked, gets its number and waits for a reviewer. Its page always says whose turn it is and until when.</p>
<h2 class="govuk-heading-m">Statuses</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Draft</dt>
		<dd class="govuk-summary-list__value">Only your company sees it. It does not expire; you are usually reminded once after 30 days.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Submitted</dt>
		<dd class="govuk-summary-list__value">It waits for a reviewer. The day of the first submission is its priority date and never changes.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Under review</dt>
		<dd class="govuk-summary-list__value">A reviewer works on it. Usually within 5 business days of your submission or answer they decide, ask you for more, or tell you in the comments why it takes longer.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Partner action required</dt>
		<dd class="govuk-summary-list__value">The reviewer asks for more and says what. You usually have 14 business days to answer; you are reminded at half of the time and shortly before its end. Without an answer the claim is rejected.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Approved</dt>
		<dd class="govuk-summary-list__value">At least one line is approved. Each line says for itself what was decided and why. You may still add proof.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Rejected</dt>
		<dd class="govuk-summary-list__value">No line is approved. Each line says why.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Dispute</dt>
		<dd class="govuk-summary-list__value">Your company does not agree with a decision. A lead reviewer who did not make it looks at it again, and overturns or upholds it line by line, usually within 5 business days. You open a dispute on the claim’s page, once per claim and usually within 30 days of the decision: for lines that were refused, that Microsoft ended, or that went to another partner. While a line of the claim is approved the status stays Approved, with In dispute beside it.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Rejected final</dt>
		<dd class="govuk-summary-list__value">The decision stands after a dispute. Each line says why.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Ended</dt>
		<dd class="govuk-summary-list__value">It was withdrawn, or what was approved has ended.</dd>
	</div>
</dl>
<h2 class="govuk-heading-m">Answering</h2>
<p class="govuk-body">When action is required you can change the location, the lines, the contacts and the proof, but not the customer or the partner role. Say in a comment what you changed, then send the claim back: it goes to the same reviewer first. An incentives admin makes the changes and answers; an incentives user can comment.</p>
<h2 class="govuk-heading-m">The customer</h2>
<p class="govuk-body">When you submit, we write to the customer contact who claims what, what your company will see, and how to decline. The mail has a link that works without an account, usually for 90 days. Through it the customer says of each line whether your company did the work, which only Microsoft reads, and may decline all of the claim or a part of it at any time: what is declined ends at once, and you are told.</p>
<p class="govuk-body">If the mail got lost, an incentives admin sends it again from the claim’s page, under “Contacts”; the newest link is the one that works. A wrong address is corrected when action is required. While the review is under way the reviewer may ask the customer, who then usually has 5 business days to answer.</p>
<p class="govuk-body">In a demonstration no mail reaches anybody: there the review desk shows the link beside the customer contact.</p>
<h2 class="govuk-heading-m">How days are counted</h2>
<p class="govuk-body">Business days are Monday to Friday without the holidays of the program’s calendar. The first one is the business day after the one you submitted or were asked on, and a deadline ends with the last second of its day in UTC. Pages show it in your own time zone.</p>
