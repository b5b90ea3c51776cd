{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Who claims</h1>
		{{>ASKS}}
		{{#NOWHERE}}
		<p class="govuk-body">There is no location for which you may claim. Ask a global admin of your company to give you an incentives role for one.</p>
		{{/NOWHERE}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>CLAIM_NAME}}
			<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
				<fieldset class="govuk-fieldset" aria-describedby="location-hint{{#FAULT}} location-error{{/FAULT}}">
					<legend class="govuk-fieldset__legend">Location (PartnerID)</legend>
					<div id="location-hint" class="govuk-hint">The location that did the work. Your company’s global account never claims itself. A location that is not enrolled in a program may claim, but what it claims in that program will not earn.</div>
					{{#FAULT}}
					<p id="location-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
					{{/FAULT}}
					<div class="govuk-radios govuk-radios--small">
						{{#LOCATION}}
						<div class="govuk-radios__item">
							<input class="govuk-radios__input" id="{{ID}}" name="location" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} aria-describedby="{{ID}}-facts">
							<label class="govuk-label govuk-radios__label" for="{{ID}}">{{NAME}}, PartnerID {{PARTNER_ID}}</label>
							<div id="{{ID}}-facts" class="cpor-location">
								<dl class="cpor-facts cpor-facts--row">
									<div><dt>Country</dt><dd>{{COUNTRY}}</dd></div>
									<div><dt>Partner type</dt><dd>{{TYPES}}</dd></div>
									{{#ENROLLMENT}}
									<div><dt>{{PROGRAM}}</dt><dd><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong></dd></div>
									{{/ENROLLMENT}}
								</dl>
								{{#MISSING}}
								<p class="cpor-caution"><strong>Warning: not enrolled in {{PROGRAM}}.</strong> What it claims there will not earn. {{NEXT}}</p>
								{{/MISSING}}
							</div>
						</div>
						{{/LOCATION}}
					</div>
				</fieldset>
			</div>
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		{{/FORM}}
		<p class="govuk-body"><a class="govuk-link" href="/help/which-location">Which location (PartnerID) to choose</a></p>
		{{#ADMINS}}
		<h2 class="govuk-heading-s">Not sure which location, or how to enroll?</h2>
		<p class="govuk-body">Ask an admin of your company:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#ADMIN}}
			<li>{{NAME}}, {{ROLE}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a></li>
			{{/ADMIN}}
		</ul>
		{{/ADMINS}}
	</div>
</div>
