{{%AUTOESCAPE context="HTML"}}
{{!What merging a partner account into another would do.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Merge <bdi>{{FROM}}</bdi> into another account</h1>
		<p class="govuk-body">For an account that was made by mistake, such as a second one of the same company. Only whole accounts can be merged, not single locations: what a company enrolls, earns and claims stays together. First you see what would move.</p>
		<form action="{{HREF}}/merge" method="get" novalidate>
			{{>WHICH}}
			<button type="submit" class="govuk-button govuk-button--secondary">Show what would move</button>
		</form>
		{{#REFUSED}}
		<h2 class="govuk-heading-m">These accounts cannot be merged</h2>
		<ul class="govuk-list govuk-list--bullet">
			{{#REASON}}
			<li>{{WHY}}</li>
			{{/REASON}}
		</ul>
		{{/REFUSED}}
		{{#PREVIEW}}
		<h2 class="govuk-heading-m">What would move into <bdi>{{INTO}}</bdi></h2>
		{{#MOVED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> This has changed since you looked, so nothing was done. Look again.</strong>
		</div>
		{{/MOVED}}
		<ul class="govuk-list govuk-list--bullet">
			<li>{{LOCATIONS}}, each with its PartnerID, its partner types and its enrollments as they stand.</li>
			<li>{{PEOPLE}}{{#SOME_BOTH}} (of whom {{BOTH}} belong to both accounts){{/SOME_BOTH}}, with their roles. A role that holds at every location holds at every location of <bdi>{{INTO}}</bdi> from then on, and a global admin becomes one there.</li>
			<li>{{CLAIMS}}, with lines, proof of execution, comments and deadlines as they are, and drafts. Whoever has a form of one open then is asked to send it again.</li>
			<li>Support requests, messages, saved lists, and invitations that wait.</li>
		</ul>
		<p class="govuk-body">The history stays whole: what was done in <bdi>{{FROM}}</bdi> stays under its name, and accounts, locations, people and claims each get an entry that says where they moved. No location can be enrolled in a program twice, as each keeps its own enrollments.</p>
		<dl class="govuk-summary-list">
			{{#LOCATION}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key"><bdi>{{NAME}}</bdi><div class="cpor-sub">PartnerID {{PARTNER_ID}}</div></dt>
				<dd class="govuk-summary-list__value">{{#ENROLLMENT}}<div>{{PROGRAM}}: {{STATUS}}</div>{{/ENROLLMENT}}<div class="cpor-sub">Partner type: {{TYPES}}</div></dd>
			</div>
			{{/LOCATION}}
		</dl>
		{{#FORM}}
		<p class="govuk-body"><strong>It cannot be undone.</strong></p>
		<form action="{{ACTION}}/merge" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="into" value="{{PARTNER_ID}}">
			<input type="hidden" name="seen" value="{{SEEN}}">
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Merge into <bdi>{{INTO}}</bdi></button>
				<a class="govuk-link" href="{{ACTION}}">No, keep it</a>
			</div>
		</form>
		{{/FORM}}
		{{/PREVIEW}}
	</div>
</div>
