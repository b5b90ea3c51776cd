{{%AUTOESCAPE context="HTML"}}
{{!Why something did not happen, and what to do now.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		<p class="govuk-body">{{WHAT}}</p>
		{{#ELSEWHERE}}
		<p class="govuk-body">It opens in another of your directories. You stay signed in.</p>
		<form action="/directories" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{PATH}}">
			{{#CHOICE}}
			<button type="submit" name="directory" value="{{ID}}" class="govuk-button">Change to {{NAME}}</button>
			{{/CHOICE}}
		</form>
		{{/ELSEWHERE}}
		{{#NEEDS}}
		<p class="govuk-body">{{LEAD}}</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ROLE}}
			<li>{{NAME}}, in {{WHERE}}</li>
			{{/ROLE}}
		</ul>
		{{/NEEDS}}
		{{#DIRECTORY}}
		<p class="govuk-body">You are in the directory {{DIRECTORY_NAME}}, {{HOLDING}}.</p>
		{{/DIRECTORY}}
		{{#PERSON}}
		<p class="govuk-body">You are signed in as {{EMAIL}}.</p>
		{{/PERSON}}
		<p class="govuk-body">{{NEXT}}</p>
		{{#ASK}}
		<ul class="govuk-list govuk-list--bullet">
			{{#ADMIN}}
			<li>{{NAME}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a></li>
			{{/ADMIN}}
		</ul>
		{{/ASK}}
		{{#OWN}}
		<p class="govuk-body">You give such a role in this directory, also to yourself: <a class="govuk-link" href="{{OWN}}">your page in People</a>.</p>
		{{/OWN}}
		{{#REQUEST}}
		<form action="/roles" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<div class="govuk-button-group">
				{{#ROLE}}
				<button type="submit" name="role" value="{{CODE}}" class="govuk-button">Ask for this role: {{NAME}}</button>
				{{/ROLE}}
			</div>
		</form>
		{{/REQUEST}}
		{{#ASKED}}
		<p class="govuk-body">You asked for the role {{NAME}} today. Those who give it have been told.</p>
		{{/ASKED}}
		{{#CHANGE}}
		<p class="govuk-body"><a class="govuk-link" href="/directories?next={{PATH:u}}">Change directory</a></p>
		{{/CHANGE}}
		{{#ACCOUNT}}
		<form action="/sign-out" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<button type="submit" class="govuk-button govuk-button--secondary">Try signing in with another account</button>
		</form>
		{{/ACCOUNT}}
		<p class="govuk-body"><a class="govuk-link" href="/">Go to your home page</a></p>
		{{#TAG}}
		<p class="govuk-body-s">If you ask for help, give this reference: <code>{{TAG}}</code></p>
		{{/TAG}}
	</div>
</div>
