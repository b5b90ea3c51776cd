{{%AUTOESCAPE context="HTML"}}
{{!Many drafts from one CSV file: what it holds, and the form that sends it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Many drafts from one file</h1>
		<p class="govuk-body">Send a CSV file with one row per claim. You first see what each row would become; nothing is made before you say so, and nothing is submitted. Then you go on with each draft by hand.</p>
		<p class="govuk-body"><a class="govuk-link" href="/claims/many/example.csv">Download the example file</a></p>
		<form action="/claims/many" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		<h2 class="govuk-heading-m">Other things with many claims</h2>
		<ul class="govuk-list govuk-list--bullet">
			{{#MAY_SUBMIT}}
			<li><a class="govuk-link" href="/claims/many/submit">Submit several drafts</a></li>
			<li><a class="govuk-link" href="/claims/many/disassociate">Disassociate several claims</a></li>
			{{/MAY_SUBMIT}}
			<li><a class="govuk-link" href="/help/many-at-once">Help: many at once</a></li>
		</ul>
		<h2 class="govuk-heading-m" id="columns">Columns of the file</h2>
		<p class="govuk-body">The first row names the columns, in any order. Leave out what you do not need: what a row does not say is filled in by hand later.</p>
	</div>
</div>
{{>COLUMNS}}
{{#RECENT}}
<h2 class="govuk-heading-m">Files you sent</h2>
<ul class="govuk-list govuk-list--spaced cpor-files">
	{{#SENT}}
	<li><a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a> <span class="cpor-sub"><time datetime="{{STAMP}}">{{WHEN}}</time>. {{STATE}}</span></li>
	{{/SENT}}
</ul>
<p class="govuk-body">Files are forgotten after 30 days; the drafts made from them stay.</p>
{{/RECENT}}
