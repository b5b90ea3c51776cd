{{%AUTOESCAPE context="HTML"}}
{{!Locations to invite into a program from one CSV file: what it holds, and the form that sends it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{PROGRAM}}</span>
		<h1 class="govuk-heading-l">Invite locations from a file</h1>
		<p class="govuk-body">Send a CSV file in which each row names one location by its PartnerID. You first see what each row would do, and nobody is invited before you say so. Who is in the program already, or on the way there, stays where they are.</p>
		{{#INVITATION}}
		<p class="govuk-body">The invitation says:</p>
		<div class="govuk-inset-text"><div class="cpor-words">{{INVITATION:pre_escape}}</div></div>
		{{/INVITATION}}
		{{#WORDLESS}}
		<p class="govuk-body">The program has <a class="govuk-link" href="{{PROGRAM_HREF}}">no invitation text</a> yet: partners are only told that their location is invited.</p>
		{{/WORDLESS}}
		<p class="govuk-body"><a class="govuk-link" href="{{BASE}}/example.csv">Download the example file</a></p>
		<form action="{{BASE}}" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		<h2 class="govuk-heading-m" id="columns">Columns of the file</h2>
		<p class="govuk-body">The first row names the columns, in any order.</p>
	</div>
</div>
{{>COLUMNS}}
