{{%AUTOESCAPE context="HTML"}}
{{!A new location of the partner account.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Add a location</h1>
		<p class="govuk-body">The location becomes a part of {{WHERE}} and gets a PartnerID at once. It claims as soon as somebody has an incentives role there, and earns once it is enrolled.</p>
		<form action="/locations/new" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>NAME}}
			{{>COUNTRY}}
			{{>ADDRESS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Add the location</button>
				<a class="govuk-link" href="/locations">Cancel</a>
			</div>
		</form>
	</div>
</div>
