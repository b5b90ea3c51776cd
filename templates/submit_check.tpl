{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Check answers and submit</h1>
		{{#WARNING}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> {{WORDS}}{{#PLACES}} <a class="govuk-link" href="{{HREF}}">Say where your proof shows each thing</a>{{/PLACES}}</strong>
		</div>
		{{/WARNING}}
		{{>COMPETING}}
		{{#SECTION}}
		<div class="govuk-summary-card">
			<div class="govuk-summary-card__title-wrapper">
				<h2 class="govuk-summary-card__title">{{PART}}</h2>
				<div class="govuk-summary-card__actions"><a class="govuk-link" href="{{HREF}}">Change<span class="govuk-visually-hidden"> {{PART}}</span></a></div>
			</div>
			<div class="govuk-summary-card__content">
				<dl class="govuk-summary-list">
					{{#ROW}}
					<div class="govuk-summary-list__row">
						<dt class="govuk-summary-list__key">{{KEY}}</dt>
						<dd class="govuk-summary-list__value">{{VALUE}}</dd>
					</div>
					{{/ROW}}
				</dl>
			</div>
		</div>
		{{/SECTION}}
		{{#FORM}}
		<h2 class="govuk-heading-m">Submit the claim</h2>
		<p class="govuk-body">Once it is submitted, the claim cannot be changed unless a reviewer asks for more. We then write to the customer contact what you claim and how to decline.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>COMMENT}}
			{{>TRUTH}}
			{{>AGREED}}
			{{#PUBLIC}}
			{{>DISCLOSED}}
			{{/PUBLIC}}
			<button type="submit" class="govuk-button">Submit claim</button>
		</form>
		{{/FORM}}
		{{#ADMINS}}
		<h2 class="govuk-heading-m">An incentives admin has to submit this claim</h2>
		<p class="govuk-body">Your role lets you fill in the claim. These people of your company can submit it:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ADMIN}}
			<li>{{NAME}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a></li>
			{{/ADMIN}}
		</ul>
		{{/ADMINS}}
		<p class="govuk-body"><a class="govuk-link" href="/help/after-submitting">What happens after you submit</a></p>
	</div>
</div>
