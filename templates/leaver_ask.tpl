{{%AUTOESCAPE context="HTML"}}
{{!Before it is forgotten who somebody was.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Forget who {{NAME}} is?</h1>
		<p class="govuk-body">For somebody who left. It cannot be undone.</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>{{NAME}} ({{EMAIL}}) cannot sign in any more, leaves all directories and loses all roles.</li>
			<li>On every page and in every export they are “A former member” from now on.</li>
			<li>Their messages, kept lists, choices, unsent words and files of many drafts are removed.</li>
			<li>Their name and address are erased from what stands beside the history, within some minutes. What they did stays, and the history can still be verified.</li>
			<li>Comments and files that they or others wrote stay as they are.</li>
		</ul>
		<form action="{{BASE}}/forget" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>ADDRESS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Forget who they are</button>
				<a class="govuk-link" href="{{BASE}}">No, keep them</a>
			</div>
		</form>
	</div>
</div>
