{{%AUTOESCAPE context="HTML"}}
{{!One topic, with the way to the others that are near.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		{{>TEXT}}
		{{#MAY_ASK}}
		<p class="govuk-body">If this does not answer your question, <a class="govuk-link" href="/support/new">contact support</a>.</p>
		{{/MAY_ASK}}
		<nav aria-label="Other topics">
			<h2 class="govuk-heading-s">{{GROUP}}</h2>
			<ul class="govuk-list">
				{{#OTHER}}
				<li><a class="govuk-link" href="/help/{{CODE:u}}">{{TITLE}}</a></li>
				{{/OTHER}}
				<li><a class="govuk-link" href="/help">All topics</a></li>
			</ul>
		</nav>
	</div>
</div>
