{{%AUTOESCAPE context="HTML"}}
{{!Which subscription each product is claimed with.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}} – {{CUSTOMER}}</span>
		<h1 class="govuk-heading-l">Subscriptions</h1>
		{{>ASKS}}
		<p class="govuk-body">Each product is claimed with one subscription of {{CUSTOMER}}. One subscription can prove several products.</p>
		{{>CSP}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#LINE}}
			<div class="govuk-form-group{{#FAULTY}} govuk-form-group--error{{/FAULTY}}">
				<fieldset class="govuk-fieldset" aria-describedby="{{FIELD}}-hint{{#IS_ASKED}} {{FIELD}}-asked{{/IS_ASKED}}{{#FAULT}} {{FIELD}}-error{{/FAULT}}">
					<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{{PRODUCT}}</legend>
					{{>ASKED}}
					<div id="{{FIELD}}-hint" class="govuk-hint">{{MANY}}</div>
					{{#FAULT}}
					<p id="{{FIELD}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{FAULT}}</p>
					{{/FAULT}}
					{{#WAITS}}
					<div class="govuk-inset-text">
						<p class="govuk-body"><strong>Waiting for subscription <span class="cpor-code">{{AWAITED}}</span></strong> since {{#SINCE}}<time datetime="{{STAMP}}">{{WHEN}}</time>{{/SINCE}}.</p>
						<p class="govuk-body">We look for it every day, and send one message to the owner and the followers of this draft when it can be claimed. We last looked on {{#LOOKED}}<time datetime="{{STAMP}}">{{WHEN}}</time>{{/LOOKED}}.</p>
						{{#UNTIL}}
						<p class="govuk-body">It can take up to {{DAYS}} days until a new subscription shows, which is until <time datetime="{{STAMP}}">{{WHEN}}</time>. You can fill in the other parts meanwhile.</p>
						{{/UNTIL}}
						{{#OVER}}
						<p class="govuk-body">A new subscription shows within {{DAYS}} days, and those ended on <time datetime="{{STAMP}}">{{WHEN}}</time>. Check the ID with the customer. We go on looking for it.</p>
						{{/OVER}}
						<button type="submit" form="stop.{{POSITION}}" class="govuk-button govuk-button--secondary">Stop waiting<span class="govuk-visually-hidden"> for the subscription of {{PRODUCT}}</span></button>
					</div>
					{{/WAITS}}
					<div class="govuk-radios govuk-radios--small">
						{{#OPTION}}
						<div class="govuk-radios__item">
							<input class="govuk-radios__input" id="{{ID}}" name="{{FIELD}}" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}{{#DISABLED}} disabled{{/DISABLED}} aria-describedby="{{ID}}-facts">
							<label class="govuk-label govuk-radios__label" for="{{ID}}">{{SKU}}</label>
							<div id="{{ID}}-facts" class="govuk-hint govuk-radios__hint">
								{{FACTS}} <span class="cpor-code">{{VALUE}}</span>
								{{#WARNING}}<br><strong>Warning:</strong> {{WARNING}}{{/WARNING}}
								{{#REFUSED}}<br><strong>Cannot be claimed.</strong> {{>CAUSE}}{{/REFUSED}}
							</div>
						</div>
						{{/OPTION}}
						{{#HAND}}
						<div class="govuk-radios__item">
							<input class="govuk-radios__input" id="{{ID}}" name="{{FIELD}}" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}>
							<label class="govuk-label govuk-radios__label" for="{{ID}}">Enter a subscription ID by hand</label>
						</div>
						<div class="govuk-radios__conditional">
							<div class="govuk-form-group{{#TYPED_FAULTY}} govuk-form-group--error{{/TYPED_FAULTY}}">
								<label class="govuk-label" for="{{TYPED_FIELD}}">Subscription ID<span class="govuk-visually-hidden"> of {{PRODUCT}}</span></label>
								<div id="{{TYPED_FIELD}}-hint" class="govuk-hint">32 letters a to f and digits, such as 1b4e28ba-2fa1-11d2-883f-0016d3cca427</div>
								{{#TYPED_FAULT}}
								<p id="{{TYPED_FIELD}}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {{TYPED_FAULT}}</p>
								{{/TYPED_FAULT}}
								<input class="govuk-input{{#TYPED_FAULTY}} govuk-input--error{{/TYPED_FAULTY}}" id="{{TYPED_FIELD}}" name="{{TYPED_FIELD}}" type="text" spellcheck="false"{{#TYPED}} value="{{TYPED}}"{{/TYPED}} aria-describedby="{{TYPED_FIELD}}-hint{{#TYPED_FAULTY}} {{TYPED_FIELD}}-error{{/TYPED_FAULTY}}">
							</div>
							{{#REFUSED}}
							<div class="govuk-inset-text govuk-!-margin-top-0">{{>CAUSE}}</div>
							{{/REFUSED}}
							{{#WAIT}}
							<div class="govuk-form-group">
								<div class="govuk-checkboxes govuk-checkboxes--small">
									<div class="govuk-checkboxes__item">
										<input class="govuk-checkboxes__input" id="wait.{{POSITION}}" name="wait.{{POSITION}}" type="checkbox" value="yes"{{#CHECKED}} checked{{/CHECKED}} aria-describedby="wait.{{POSITION}}-hint">
										<label class="govuk-label govuk-checkboxes__label" for="wait.{{POSITION}}">Wait for it<span class="govuk-visually-hidden">: the subscription of {{PRODUCT}}</span></label>
										<div id="wait.{{POSITION}}-hint" class="govuk-hint govuk-checkboxes__hint">It can take up to {{DAYS}} days until a new subscription shows. Your draft is kept, we look for the subscription every day, and you get one message when it can be claimed. You can fill in the other parts meanwhile, and stop waiting at any time.</div>
									</div>
								</div>
							</div>
							{{/WAIT}}
						</div>
						{{/HAND}}
					</div>
				</fieldset>
			</div>
			{{/LINE}}
			<button type="submit" class="govuk-button">Save and continue</button>
		</form>
		{{#STOP}}
		<form id="stop.{{POSITION}}" action="{{ACTION}}" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<input type="hidden" name="line" value="{{POSITION}}">
		</form>
		{{/STOP}}
		<ul class="govuk-list">
			<li><a class="govuk-link" href="/help/subscriptions">Where to find a subscription ID, and why one is refused</a></li>
			<li><a class="govuk-link" href="/help/when-available">When a subscription becomes available</a></li>
		</ul>
	</div>
</div>
