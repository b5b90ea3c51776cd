{{%AUTOESCAPE context="HTML"}}
{{!All that the list of claims can be filtered by; the address it leads to is the filter.}}
<h1 class="govuk-heading-l">Filter claims</h1>
<form action="/claims" method="get" role="search" aria-label="Claims">
	{{>BY_TEXT}}
	<fieldset class="govuk-fieldset cpor-fields">
		<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Where it stands</legend>
		{{>BY_STATUS}}
		{{>BY_WAITS}}
		{{>BY_DUE}}
		{{>BY_AGE}}
		{{>BY_REVIEWER}}
	</fieldset>
	{{#PAST}}
	<fieldset class="govuk-fieldset cpor-fields">
		<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">What happened, and when</legend>
		{{>BY_HAPPENED}}
		{{>BY_FROM}}
		{{>BY_TO}}
	</fieldset>
	{{/PAST}}
	<fieldset class="govuk-fieldset cpor-fields">
		<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">What is claimed, by whom, for whom</legend>
		{{>BY_PROGRAM}}
		{{>BY_AREA}}
		{{>BY_ROLE}}
		{{>BY_ITEM}}
		{{>BY_LOCATION}}
		{{>BY_CUSTOMER}}
	</fieldset>
	<input type="hidden" name="sort" value="{{SORT}}">
	<input type="hidden" name="order" value="{{ORDER}}">
	<div class="govuk-button-group">
		<button type="submit" class="govuk-button">Show claims</button>
		<a class="govuk-link" href="/claims">Clear all filters</a>
	</div>
</form>
