{{%AUTOESCAPE context="HTML"}}
{{!Drafts that are ready, to be submitted together, and those that are not.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Submit several drafts</h1>
		{{#NONE}}
		<p class="govuk-body">There are no drafts here. <a class="govuk-link" href="/claims/many">Make many drafts from one file</a> or <a class="govuk-link" href="/claims/new">add a customer</a>.</p>
		{{/NONE}}
		{{#NONE_READY}}
		<p class="govuk-body">None of these drafts is ready: see below what each still needs.</p>
		{{/NONE_READY}}
		{{#FORM}}
		<p class="govuk-body">Each draft is submitted by itself: if one cannot be, the others are. Once it is submitted, a claim cannot be changed unless a reviewer asks for more. We then write to each customer contact what you claim and how to decline.</p>
		<form action="/claims/many/submit" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CLAIMS}}
			<details class="govuk-details">
				<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Look at a draft before you submit it</span></summary>
				<div class="govuk-details__text">
					<ul class="govuk-list">
						{{#LOOK}}
						<li><a class="govuk-link" href="{{HREF}}">Check the answers of {{NAME}}</a></li>
						{{/LOOK}}
					</ul>
				</div>
			</details>
			{{>TRUTH}}
			{{>AGREED}}
			{{#PUBLIC}}
			{{>DISCLOSED}}
			{{/PUBLIC}}
			<button type="submit" class="govuk-button">Submit these drafts</button>
		</form>
		{{/FORM}}
		{{#UNREADY}}
		<h2 class="govuk-heading-m">Not ready yet</h2>
		<ul class="govuk-list govuk-list--spaced">
			{{#DRAFT}}
			<li><a class="govuk-link" href="{{HREF}}">{{NAME}}</a><div class="cpor-sub">{{WHY}}</div></li>
			{{/DRAFT}}
		</ul>
		{{/UNREADY}}
	</div>
</div>
{{>PAGES}}
