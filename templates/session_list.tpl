{{%AUTOESCAPE context="HTML"}}
{{!Where one is signed in.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Your sessions</h1>
		<p class="govuk-body">You are signed in at these places. If you do not know one of them, sign it out and change your password. When you sign in with a browser, or from a network, that you have not used for {{DAYS}} days, a mail tells you.</p>
		{{#SESSION}}
		<section class="cpor-card">
			<h2 class="govuk-heading-s">{{PLACE}}{{#HERE}} – this one{{/HERE}}</h2>
			<p class="govuk-body">Begun on {{BEGUN}}, last used on {{SEEN}}{{#DIRECTORY}}, in {{DIRECTORY}}{{/DIRECTORY}}.</p>
			{{#OTHER}}
			<form action="/profile/sessions" method="post" novalidate>
				<input type="hidden" name="token" value="{{TOKEN}}">
				<button type="submit" name="session" value="{{NAME}}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Sign out<span class="govuk-visually-hidden"> {{PLACE}}, begun on {{BEGUN}}</span></button>
			</form>
			{{/OTHER}}
		</section>
		{{/SESSION}}
		{{#OTHERS}}
		<form action="/profile/sessions" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" name="session" value="others" class="govuk-button">Sign out everywhere else</button>
		</form>
		{{/OTHERS}}
	</div>
</div>
