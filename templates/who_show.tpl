{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Who claims</h1>
		{{#NOWHERE}}
		<p class="govuk-body">There is no location for which you may claim. Ask a global admin of your company to give you an incentives role for one.</p>
		{{/NOWHERE}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>CLAIM_NAME}}
			{{>LOCATION}}
			{{#WARNING}}
			<div class="govuk-warning-text">
				<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
				<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> A location that is not enrolled in a program may claim, but what it claims in that program will not earn.</strong>
			</div>
			{{/WARNING}}
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		{{/FORM}}
		<p class="govuk-body"><a class="govuk-link" href="/help/which-location">Which location (PartnerID) to choose</a></p>
		{{#ADMINS}}
		<h2 class="govuk-heading-s">Not sure which location?</h2>
		<p class="govuk-body">Ask a global admin of your company:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ADMIN}}
			<li>{{NAME}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a></li>
			{{/ADMIN}}
		</ul>
		{{/ADMINS}}
	</div>
</div>
