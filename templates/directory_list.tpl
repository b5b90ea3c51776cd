{{%AUTOESCAPE context="HTML"}}
{{!Which organization to work in: a button each, so that one press is enough.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Choose a directory</h1>
		{{#NONE}}
		<p class="govuk-body">You do not belong to any directory yet, so there is nothing here for you to do. Ask a global admin of your company to invite you to its directory, then come back.</p>
		{{/NONE}}
		{{#INVITATION}}
		<div class="cpor-card">
			<h2 class="govuk-heading-m">{{BY}} invites you to {{NAME}}</h2>
			<p class="govuk-body">You are to be {{ROLE}} there.</p>
			<form action="/directories/invitations/{{ID:u}}" method="post">
				<input type="hidden" name="token" value="{{TOKEN}}">
				<button type="submit" class="govuk-button govuk-!-margin-bottom-0">Accept and go there<span class="govuk-visually-hidden">: {{NAME}}</span></button>
			</form>
		</div>
		{{/INVITATION}}
		{{#SOME}}
		<p class="govuk-body">A directory is an organization that you work for here. What you see and may do depends on it, and you can change it at any time.</p>
		<form action="/directories" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			<div class="govuk-form-group{{#FAULT}} govuk-form-group--error{{/FAULT}}" id="directory" tabindex="-1">
				{{#FAULT}}
				<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
				{{/FAULT}}
				{{#DIRECTORY}}
				<div class="cpor-card">
					<p class="govuk-body govuk-!-margin-bottom-3" id="about-{{ID}}">{{KIND}} · {{ROLES}}{{#HERE}} · you are here now{{/HERE}}</p>
					<button type="submit" name="directory" value="{{ID}}" class="govuk-button govuk-!-margin-bottom-0" aria-describedby="about-{{ID}}">{{NAME}}</button>
				</div>
				{{/DIRECTORY}}
			</div>
		</form>
		{{/SOME}}
	</div>
</div>
