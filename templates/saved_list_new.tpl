{{%AUTOESCAPE context="HTML"}}
{{!A list and the name it is kept under.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Keep this list</h1>
		<p class="govuk-body">You find it again above the list of claims. It always holds the claims that fit on the day you open it.</p>
		<dl class="govuk-summary-list">
			{{#ROW}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{LABEL}}</dt>
				<dd class="govuk-summary-list__value">{{VALUE}}</dd>
			</div>
			{{/ROW}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Sorted by</dt>
				<dd class="govuk-summary-list__value">{{SORT}}</dd>
			</div>
		</dl>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>NAME}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Keep this list</button>
				<a class="govuk-link" href="{{BACK}}">Do not keep it</a>
			</div>
		</form>
	</div>
</div>
