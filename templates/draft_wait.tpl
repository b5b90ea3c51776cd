{{%AUTOESCAPE context="HTML"}}
{{!A part that cannot be started before others are completed.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">{{PART}}: cannot start yet</h1>
		<p class="govuk-body">What can be entered here depends on other parts. Complete these first:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#FIRST}}
			<li><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></li>
			{{/FIRST}}
		</ul>
	</div>
</div>
