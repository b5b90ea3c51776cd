{{%AUTOESCAPE context="HTML"}}
{{!Why a file is not handed out.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		{{#WAITING}}
		<p class="govuk-body"><strong class="cpor-break"><bdi>{{NAME}}</bdi></strong> is stored and waits for the virus scan. Until then nobody can open it. This usually takes a few minutes; nothing is needed from you.</p>
		<p class="govuk-body">A claim can be submitted while a file waits.</p>
		{{/WAITING}}
		{{#INFECTED}}
		<p class="govuk-body">The virus scanner found something harmful in <strong class="cpor-break"><bdi>{{NAME}}</bdi></strong>. Nobody can open it here.</p>
		<p class="govuk-body">It can be removed from its claim, on the page “Proof of execution”, and a clean copy added there.</p>
		{{/INFECTED}}
		<p class="govuk-body"><a class="govuk-link" href="/help/proof">What proof of execution must be</a></p>
	</div>
</div>
