{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Whoever looks after many customers need not do everything one page at a time.</p>
<h2 class="govuk-heading-m">Many drafts from one file</h2>
<p class="govuk-body">On the page of your claims, choose “Many at once”. Drafts can be made from a CSV file with one row per claim, at most 500 rows and 1 MB; an example file is there to begin with. You first see what each row would become; a row that cannot be used says why in the same words as the form would, and you can download such rows with their messages, mend them and send them again. Then you make the drafts of the good rows only, or of all rows or none. Nothing is submitted by that: you go on with each draft by hand.</p>
<h2 class="govuk-heading-m">Several claims at once</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Submit several drafts: all that are ready are listed, and your confirmations apply to each that you select.</li>
	<li>Disassociate several claims: their approved lines end at once, with one reason.</li>
</ul>
<p class="govuk-body">Each claim has its own result. One that cannot be submitted or ended does not stop the others.</p>
<h2 class="govuk-heading-m">Keeping many claims in view</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>Filter the list of claims. The address of the page is the filter, so you can keep it or send it to a colleague.</li>
	<li>The home page shows first what waits for you, oldest deadline first.</li>
	<li>Follow a claim to hear of its news; take one over when a colleague is away.</li>
</ul>
<h2 class="govuk-heading-m">Limits</h2>
<p class="govuk-body">A claim has at most 40 lines. A file has at most 500 rows. How many lines one person and one company can choose in a day is limited, so that nobody can find out what others claim; the page says so when you come to it, and what you saved is kept.</p>
