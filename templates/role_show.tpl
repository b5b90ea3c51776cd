{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}} – {{CUSTOMER}}</span>
		<h1 class="govuk-heading-l" id="area">Solution area and partner role</h1>
		<p class="govuk-body" id="role-intro">Select the role in which your company worked for {{CUSTOMER}}. It decides what can be claimed, and whether it is paid for.</p>
		{{#LOSS}}
		<div class="govuk-inset-text">If you select another role, whatever of the claim does not fit it is removed when you save: items that cannot be claimed in it, the details asked for Influenced Revenue, and the wish to opt out of incentive payments.</div>
		{{/LOSS}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
				<fieldset class="govuk-fieldset" aria-describedby="role-intro{{#RULED_OUT}} role-ruled-out{{/RULED_OUT}}{{#FAULTY}} role-error{{/FAULTY}}">
					<legend class="govuk-fieldset__legend govuk-visually-hidden">Partner role</legend>
					{{#RULED_OUT}}
					<p id="role-ruled-out" class="govuk-body">You cannot select: {{RULED_OUT}}. Each says why.</p>
					{{/RULED_OUT}}
					{{#FAULT}}
					<p id="role-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
					{{/FAULT}}
					{{#AREA}}
					<h2 class="govuk-heading-m govuk-!-margin-bottom-1">{{NAME}}</h2>
					<p class="govuk-body">{{SELECT_IF}}</p>
					{{>CSP}}
					{{#NONE}}
					<div class="govuk-inset-text">We see no Business Applications subscription of {{CUSTOMER}}. A new one can take up to 7 days to show. You can select a role now and claim the product then. <a class="govuk-link" href="/help/when-available">When a subscription becomes available</a></div>
					{{/NONE}}
					<div class="govuk-radios govuk-radios--small govuk-!-margin-bottom-6">
						{{#ROLE}}
						<div class="govuk-radios__item">
							<input class="govuk-radios__input" id="{{ID}}" name="role" type="radio" value="{{CODE}}"{{#CHECKED}} checked{{/CHECKED}}{{#DISABLED}} disabled{{/DISABLED}} aria-describedby="{{#REFUSAL}}{{ID}}-refusal {{/REFUSAL}}{{ID}}-hint">
							<label class="govuk-label govuk-radios__label" for="{{ID}}">{{NAME}}</label>
							{{#REFUSAL}}
							<p id="{{ID}}-refusal" class="govuk-body govuk-radios__hint govuk-!-padding-bottom-2"><strong>You cannot select this role.</strong> {{REFUSAL}}</p>
							{{/REFUSAL}}
							<div id="{{ID}}-hint" class="govuk-hint govuk-radios__hint">
								<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2">{{SELECT_IF}}</p>
								<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2"><strong>Agreement:</strong> {{AGREEMENT}}</p>
								<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2"><strong>Engagement:</strong> {{ENGAGEMENT}}, {{PROGRAM}}. {{PAYS}}.</p>
								{{#ASKS}}<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2">{{ASKS}}</p>{{/ASKS}}
								{{#LOST}}<p class="govuk-!-margin-top-0 govuk-!-margin-bottom-2"><strong>Removes {{LOST}}</strong> from this claim.</p>{{/LOST}}
							</div>
						</div>
						{{/ROLE}}
					</div>
					{{>LINK}}
					{{/AREA}}
				</fieldset>
			</div>
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		<p class="govuk-body"><a class="govuk-link" href="/help/which-role">Which partner role to choose</a></p>
	</div>
</div>
