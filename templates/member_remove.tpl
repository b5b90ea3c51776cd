{{%AUTOESCAPE context="HTML"}}
{{!Before somebody is removed from a directory.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Are you sure you want to remove {{NAME}}?</h1>
		<p class="govuk-body">{{NAME}} ({{EMAIL}}) leaves {{WHERE}} at once and loses all roles there:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ROLE}}
			<li>{{WORDS}}</li>
			{{/ROLE}}
			{{#NONE}}
			<li>no role</li>
			{{/NONE}}
		</ul>
		<p class="govuk-body">What they wrote and did stays. The incentives admins of the location get the messages of the claims they own, and may take them over.</p>
		<form action="{{BASE}}/remove" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<div id="grant" tabindex="-1" class="govuk-form-group{{#FAULT}} govuk-form-group--error{{/FAULT}}">
				{{#FAULT}}
				<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
				{{/FAULT}}
				<div class="govuk-button-group">
					<button type="submit" class="govuk-button govuk-button--warning">Remove {{NAME}}</button>
					<a class="govuk-link" href="{{BASE}}">No, keep them</a>
				</div>
			</div>
		</form>
	</div>
</div>
