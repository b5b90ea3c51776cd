{{%AUTOESCAPE context="HTML"}}
{{!E-mail and password; in a demonstration also who there is to be.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Sign in</h1>
		{{#ENDED}}
		<div class="govuk-inset-text">You are signed out after 30 minutes without use, and after 12 hours in any case. Sign in to go on where you were.</div>
		{{/ENDED}}
		{{#KEPT}}
		<div class="govuk-inset-text"><strong>What you wrote is kept.</strong> Sign in with the same account: it stands in the form again, and you can send it then.</div>
		{{/KEPT}}
		<form action="/sign-in" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="next" value="{{NEXT}}">
			{{>EMAIL}}
			{{>PASSWORD}}
			<button type="submit" class="govuk-button">Sign in</button>
		</form>
		<p class="govuk-body"><a class="govuk-link" href="/sign-in/forgot">Forgot your password?</a></p>
		<p class="govuk-body">If you have no account, ask a global admin of your company to invite you.</p>
		{{#DEMO}}
		<h2 class="govuk-heading-m">Who you can be in this demonstration</h2>
		<p class="govuk-body">Everybody has the password <code class="cpor-code">{{PASSWORD_SHOWN}}</code>.</p>
		{{#DIRECTORY}}
		<h3 class="govuk-heading-s">{{NAME}}</h3>
		<div class="cpor-table">
		<table class="govuk-table">
			<caption class="govuk-table__caption govuk-visually-hidden">{{NAME}}</caption>
			<thead class="govuk-table__head">
				<tr class="govuk-table__row">
					<th scope="col" class="govuk-table__header">E-mail address</th>
					<th scope="col" class="govuk-table__header">Roles</th>
				</tr>
			</thead>
			<tbody class="govuk-table__body">
				{{#PERSON}}
				<tr class="govuk-table__row">
					<td class="govuk-table__cell cpor-break">{{EMAIL_SHOWN}}</td>
					<td class="govuk-table__cell" data-label="Roles">{{ROLES}}</td>
				</tr>
				{{/PERSON}}
			</tbody>
		</table>
		</div>
		{{/DIRECTORY}}
		{{/DEMO}}
	</div>
</div>
