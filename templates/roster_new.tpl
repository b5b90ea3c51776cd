{{%AUTOESCAPE context="HTML"}}
{{!Roles for many people from one CSV file: what it holds, and the form that sends it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Roles from a file</h1>
		<p class="govuk-body">Send a CSV file in which each row gives one role to somebody of your company. You first see what each row would do, and nothing is given before you say so. No role is taken away.</p>
		<p class="govuk-body">Whoever is not here yet is invited by mail, with that role, if the row has their name.</p>
		<p class="govuk-body"><a class="govuk-link" href="/people/import/example.csv">Download the example file</a></p>
		<form action="/people/import" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		<h2 class="govuk-heading-m" id="columns">Columns of the file</h2>
		<p class="govuk-body">The first row names the columns, in any order.</p>
	</div>
</div>
{{>COLUMNS}}
