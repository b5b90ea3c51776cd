{{%AUTOESCAPE context="HTML"}}
{{!A new partner account, with its first location and global admin.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Make a partner account</h1>
		<p class="govuk-body">It begins with one location, which gets a PartnerID at once, and with the invitation of its first global admin, who adds everybody and everything else. Before you make one, <a class="govuk-link" href="/admin/partners">see whether the company has one</a>.</p>
		{{#NO_MAIL}}
		<div class="govuk-inset-text">This site sends no mail now: the invitation waits until it does. The operator of this site knows more.</div>
		{{/NO_MAIL}}
		<form action="/admin/partners/new" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>ACCOUNT}}
			{{>COUNTRY}}
			<h2 class="govuk-heading-m">Its first location</h2>
			<p class="govuk-body">It is in the country of the account. Its own admins add locations in other countries.</p>
			{{>NAME}}
			{{>ADDRESS}}
			<h2 class="govuk-heading-m">Its first global admin</h2>
			<p class="govuk-body">They get a mail with a link that works once, for 24 hours from when it is sent.</p>
			{{>EMAIL}}
			{{>PERSON}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Make the account and send the invitation</button>
				<a class="govuk-link" href="/admin/partners">Cancel</a>
			</div>
		</form>
	</div>
</div>
