{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{NAME}}</span>
		<h1 class="govuk-heading-l">Disassociate from {{CUSTOMER}}</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so nothing was ended. Below is how it stands now.</strong>
		</div>
		{{/CHANGED}}
		<p class="govuk-body">The lines you select end at once: your company is no longer their partner of record, and any partner can claim them. This cannot be undone. To have them back you make a new claim, which has its own priority date.</p>
		<p class="govuk-body">Is only the partner role or the location wrong? Then <a class="govuk-link" href="{{RECLAIM}}">correct and reclaim</a> instead: you keep the association until the correction is approved.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>LINES}}
			{{>REASON}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Disassociate the selected lines</button>
				<a class="govuk-link" href="{{BACK}}">No, keep them</a>
			</div>
		</form>
	</div>
</div>
