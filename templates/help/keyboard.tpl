{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Who reviews can go through the queue and a claim’s desk with single keys. They only move you to something or open a page: nothing is changed before you press a button that you see.</p>
<section id="keys">
	<h2 class="govuk-heading-m" id="keys-title">Keyboard shortcuts</h2>
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Keyboard shortcuts</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Key</th><th scope="col" class="govuk-table__header">What it does</th></tr>
		</thead>
		<tbody class="govuk-table__body">
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>j</kbd>, <kbd>k</kbd></th><td class="govuk-table__cell">In the queue: the next claim, the one before; Enter opens it</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>n</kbd></th><td class="govuk-table__cell">In the queue: to “Take next claim”; Enter takes it</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>/</kbd></th><td class="govuk-table__cell">In the queue: to the search</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>d</kbd></th><td class="govuk-table__cell">At the desk: open the form in which you decide</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>a</kbd></th><td class="govuk-table__cell">At the desk: open the form in which you ask for more</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>c</kbd></th><td class="govuk-table__cell">At the desk: write a comment</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>q</kbd></th><td class="govuk-table__cell">At the desk: write a question</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>v</kbd></th><td class="govuk-table__cell">At the desk: to the proof, file by file; Enter opens it</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>g</kbd> then <kbd>q</kbd></th><td class="govuk-table__cell">To the queue</td></tr>
			<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><kbd>?</kbd></th><td class="govuk-table__cell">Show this list; Esc closes it</td></tr>
		</tbody>
	</table>
	<p class="govuk-body">They work on the pages of the review queue, where JavaScript runs, and never while you type in a field. <a class="govuk-link" href="/profile#keys">Switch them off or on in your profile</a></p>
</section>
