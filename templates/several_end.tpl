{{%AUTOESCAPE context="HTML"}}
{{!Approved claims, to be ended together.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Disassociate several claims</h1>
		{{#NONE}}
		<p class="govuk-body">There is no approved claim here that you may end.</p>
		{{/NONE}}
		{{#FORM}}
		<p class="govuk-body">All approved lines of the claims you select end at once: your company is no longer their partner of record, and any partner can claim them. This cannot be undone. To end only some lines of a claim, go to its own page.</p>
		<p class="govuk-body">Each claim ends by itself: if one cannot be ended, the others are.</p>
		<form action="/claims/many/disassociate" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CLAIMS}}
			{{>REASON}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Disassociate the selected claims</button>
				<a class="govuk-link" href="/claims">No, keep them</a>
			</div>
		</form>
		{{/FORM}}
	</div>
</div>
{{>PAGES}}
