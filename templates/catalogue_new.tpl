{{%AUTOESCAPE context="HTML"}}
{{!A new item of the catalogue.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Add an item</h1>
		<p class="govuk-body">What partners can claim from the moment it is added. An item cannot be removed: it is ended when no new claim is to have it.</p>
		<form action="/admin/catalogue/new" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>NAME}}
			{{>CODE}}
			{{>AREA}}
			{{>LINKED}}
			{{>PLAN}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Add the item</button>
				<a class="govuk-link" href="/admin/catalogue">Cancel</a>
			</div>
		</form>
	</div>
</div>
