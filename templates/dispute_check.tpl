{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{CLAIM}}</span>
		<h1 class="govuk-heading-l">Check the dispute before you send it</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Lines in dispute</dt>
				<dd class="govuk-summary-list__value">
					<ul class="govuk-list">
						{{#LINE}}
						<li>{{ITEM}}</li>
						{{/LINE}}
					</ul>
				</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Business justification</dt>
				<dd class="govuk-summary-list__value">{{#WORDS}}<div class="cpor-words">{{WORDS:pre_escape}}</div>{{/WORDS}}{{#SILENT}}None: the new proof says it{{/SILENT}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Proof since the decision</dt>
				<dd class="govuk-summary-list__value">{{FILES}}</dd>
			</div>
		</dl>
		<p class="govuk-body">A claim can be disputed once. After you send it you can only add comments and proof.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<input type="hidden" name="words" value="{{TYPED:pre_escape}}">
			{{#LINE}}
			<input type="hidden" name="lines" value="{{ID}}">
			{{/LINE}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button" name="step" value="send">Send the dispute</button>
				<button type="submit" class="govuk-button govuk-button--secondary" name="step" value="change">Change it</button>
			</div>
		</form>
	</div>
</div>
