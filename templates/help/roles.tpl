{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">What you may do depends on your roles in the directory you work in: your company’s partner account, or Microsoft. If you belong to several directories, you choose one when you sign in and can change it at any time.</p>
<h2 class="govuk-heading-m">In a partner’s directory</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Incentives admin</dt>
		<dd class="govuk-summary-list__value">Starts, fills in, submits, answers and withdraws claims, for all of the company’s locations and programs or for some.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Incentives user</dt>
		<dd class="govuk-summary-list__value">Sees claims, starts and fills in drafts, comments. Does not submit.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Account admin and global admin</dt>
		<dd class="govuk-summary-list__value">Add the company’s locations, give and take away incentives roles under “People”, also their own; a global admin gives the admins’ roles too, and removes people. To work on claims they need an incentives role themselves.</dd>
	</div>
</dl>
<h2 class="govuk-heading-m">In Microsoft’s directory</h2>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Reviewer and lead reviewer</dt>
		<dd class="govuk-summary-list__value">Work the review queue: read the proof, comment, ask for more, decide. Answer support requests. A lead reviewer also answers disputes, decides arbitrations and revokes.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Program admin</dt>
		<dd class="govuk-summary-list__value">Gives and takes away Microsoft’s roles, disables and enables people, looks after mail and the texts to start from. Answers support requests.</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Auditor</dt>
		<dd class="govuk-summary-list__value">Reads everything and changes nothing.</dd>
	</div>
</dl>
<h2 class="govuk-heading-m">When a page is not open to you</h2>
<p class="govuk-body">It says which roles it takes, which directory you are in and whom you can ask; one press asks them for the role. What belongs to another company looks exactly like what does not exist.</p>
