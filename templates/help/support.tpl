{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">When the details are right and something is refused all the same, or when the help does not answer your question, ask Microsoft.</p>
<h2 class="govuk-heading-m">How to ask</h2>
<p class="govuk-body">Use “contact support” beside the message that refuses something: the request then knows the claim and the code. For anything else, open “Support” and press “Contact support”.</p>
<ul class="govuk-list govuk-list--bullet">
	<li>Say what you tried and what the page said.</li>
	<li>Say what the customer confirmed, and when.</li>
	<li>Give IDs as text, not as a picture. Never write a password.</li>
</ul>
<h2 class="govuk-heading-m">Who reads it</h2>
<p class="govuk-body">The people of your company, and Microsoft’s reviewers, program admins and auditors. A request about a claim is read only by those of your company who may see that claim. No other partner sees it.</p>
<h2 class="govuk-heading-m">Whose turn it is</h2>
<p class="govuk-body">Each request says on whom it waits. The number beside “Support” counts the requests that wait for your answer. Either side can close a request, and opens it again by writing in it. Those who asked or wrote get a mail when the other side answers.</p>
<p class="govuk-body">A request is not a part of the claim: it changes no deadline, and what a reviewer asks for is answered on the claim’s page.</p>
