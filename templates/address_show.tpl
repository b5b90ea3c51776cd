{{%AUTOESCAPE context="HTML"}}
{{!The address that one signs in with: another one asked for, and one that waits.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Change your e-mail address</h1>
		<p class="govuk-body">You sign in with <strong class="cpor-break">{{EMAIL}}</strong>, and your mails go to it.</p>
		{{#NO_MAIL}}
		<div class="govuk-inset-text">This site sends no mail now. The mail with the link waits until it does, for two days at most.</div>
		{{/NO_MAIL}}
		{{#PENDING}}
		<section class="cpor-card">
			<h2 class="govuk-heading-s cpor-break">{{ADDRESS}} waits to be confirmed</h2>
			<p class="govuk-body">Asked for on {{ASKED}}. Open the link in the mail to that address, in this browser; it works once, for 24 hours.</p>
			<p class="govuk-body">If no mail comes within some minutes, look where your mail program puts what it takes for advertising, and see that the address is right and that it is not one that you sign in here with to another account.</p>
			<form action="/profile/address/withdraw" method="post" novalidate>
				<input type="hidden" name="token" value="{{TOKEN}}">
				<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Withdraw<span class="govuk-visually-hidden"> the change to {{ADDRESS}}</span></button>
			</form>
		</section>
		{{/PENDING}}
		<h2 class="govuk-heading-m">{{#ANOTHER}}Ask for another address{{/ANOTHER}}{{#FIRST}}What happens{{/FIRST}}</h2>
		<ol class="govuk-list govuk-list--number">
			<li>We send a mail with a link to the new address, and a notice to the present one.</li>
			<li>You open the link while you are signed in, and confirm.</li>
			<li>From then on you sign in with the new address. You stay signed in here; wherever else you are signed in, you are signed out.</li>
		</ol>
		<form action="/profile/address" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>INPUT}}
			<button type="submit" class="govuk-button">Send me the link</button>
		</form>
	</div>
</div>
