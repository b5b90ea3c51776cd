{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}} – {{CUSTOMER}}</span>
		<h1 class="govuk-heading-l">What is claimed</h1>
		{{>ASKS}}
		{{#WORKLOADS}}
		<p class="govuk-body">Select every workload that your company helped {{CUSTOMER}} to use. Each is decided by itself.</p>
		{{/WORKLOADS}}
		{{#PRODUCTS}}
		<p class="govuk-body">Select every product you claim as “{{ROLE}}”. On the next page you choose the subscription of each. Each product is decided by itself.</p>
		{{/PRODUCTS}}
		{{>COMPETING}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
				<fieldset class="govuk-fieldset" aria-describedby="items-hint{{#FAULT}} items-error{{/FAULT}}">
					<legend class="govuk-fieldset__legend govuk-fieldset__legend--m"{{#ANCHOR}} id="items"{{/ANCHOR}}>{{KIND}}</legend>
					<div id="items-hint" class="govuk-hint">Select at least one, at most {{MAXIMUM}}.</div>
					{{#FAULT}}
					<p id="items-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
					{{/FAULT}}
					<div class="govuk-checkboxes govuk-checkboxes--small">
						{{#CHOICE}}
						<div class="govuk-checkboxes__item">
							<input class="govuk-checkboxes__input" id="{{ID}}" name="items" type="checkbox" value="{{CODE}}"{{#CHECKED}} checked{{/CHECKED}}{{#DESCRIBED}} aria-describedby="{{#IS_SHUT}}{{ID}}-why {{/IS_SHUT}}{{#IS_ASKED}}{{ID}}-asked{{/IS_ASKED}}"{{/DESCRIBED}}>
							<label class="govuk-label govuk-checkboxes__label" for="{{ID}}">{{NAME}}</label>
							{{>ASKED}}
							{{#WHY}}
							<div id="{{ID}}-why" class="govuk-hint govuk-checkboxes__hint">
								{{#REFUSAL}}{{REFUSAL}} <a class="govuk-link" href="/help/which-role">Help with partner roles</a>.{{/REFUSAL}}{{#CAUSE}}{{>CAUSE}}{{/CAUSE}}
							</div>
							{{/WHY}}
						</div>
						{{/CHOICE}}
					</div>
				</fieldset>
			</div>
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		{{/FORM}}
		{{#NOTHING}}
		<div class="govuk-inset-text" id="items">Nothing can be claimed for {{CUSTOMER}} in this role. Read below why, then <a class="govuk-link" href="{{ROLE_HREF}}">select another role</a> or correct the customer.</div>
		{{/NOTHING}}
		{{#SHUT}}
		<details class="govuk-details"{{#NOTHING}} open{{/NOTHING}}>
			<summary class="govuk-details__summary"><span class="govuk-details__summary-text">What cannot be claimed for {{CUSTOMER}}, and why ({{COUNT}})</span></summary>
			<div class="govuk-details__text">
				<dl class="cpor-facts">
					{{#ITEM}}
					<div><dt>{{NAME}}</dt><dd id="{{ID}}-why">{{#WHY}}{{#REFUSAL}}{{REFUSAL}} <a class="govuk-link" href="/help/which-role">Help with partner roles</a>.{{/REFUSAL}}{{#CAUSE}}{{>CAUSE}}{{/CAUSE}}{{/WHY}}{{>ASKED}}</dd></div>
					{{/ITEM}}
				</dl>
			</div>
		</details>
		{{/SHUT}}
		{{>LINK}}
		<ul class="govuk-list">
			<li><a class="govuk-link" href="/help/product-or-subscription">Product, workload or subscription</a></li>
			<li><a class="govuk-link" href="/help/subscriptions">More about what cannot be claimed, and what to do</a></li>
		</ul>
	</div>
</div>
