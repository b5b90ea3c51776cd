{{%AUTOESCAPE context="HTML"}}
{{!A customer with all that the directory has of it.}}
<span class="govuk-caption-l">Customer</span>
<h1 class="govuk-heading-l"><bdi>{{NAME}}</bdi></h1>
<dl class="govuk-summary-list">
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Tenant ID</dt>
		<dd class="govuk-summary-list__value"><span class="cpor-code">{{ID}}</span></dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Domains</dt>
		<dd class="govuk-summary-list__value"><ul class="govuk-list govuk-!-margin-bottom-0">{{#DOMAIN}}<li class="cpor-break">{{DOMAIN}}</li>{{/DOMAIN}}</ul></dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Country</dt>
		<dd class="govuk-summary-list__value">{{COUNTRY}}</dd>
	</div>
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">Public sector</dt>
		<dd class="govuk-summary-list__value">{{PUBLIC}}</dd>
	</div>
</dl>
{{#CLAIMS}}
<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Claims about this customer</a></p>
{{/CLAIMS}}
<h2 class="govuk-heading-m">Subscriptions</h2>
{{#NONE}}
<p class="govuk-body">This customer has no subscription.</p>
{{/NONE}}
{{#SUBSCRIPTION}}
<section class="cpor-card" id="{{ID}}" aria-labelledby="name-{{ID}}">
	<h3 class="govuk-heading-s" id="name-{{ID}}">{{NAME}} <strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#TRIAL}} <strong class="govuk-tag govuk-tag--grey">Trial</strong>{{/TRIAL}}</h3>
	<dl class="cpor-facts cpor-facts--many">
		<div><dt>Subscription ID</dt><dd class="cpor-code">{{ID}}</dd></div>
		<div><dt>Graph ID</dt><dd class="cpor-code">{{GRAPH_ID}}</dd></div>
		<div><dt>SKU</dt><dd class="cpor-break">{{SKU}}</dd></div>
		<div><dt>Seats</dt><dd>{{SEATS}}</dd></div>
		<div><dt>Bought through</dt><dd class="cpor-break">{{BOUGHT}}</dd></div>
		<div><dt>Since</dt><dd>{{CREATED}}</dd></div>
		<div><dt>Next renewal or end</dt><dd>{{ENDS}}</dd></div>
		<div><dt>Proves</dt><dd>{{PROVES}}</dd></div>
		<div><dt>Last changed by an import</dt><dd>{{CHANGED}}</dd></div>
	</dl>
	<h4 class="govuk-heading-s govuk-!-margin-bottom-1">States, latest first</h4>
	<ul class="govuk-list govuk-list--bullet">
		{{#STATE}}
		<li><strong>{{AFTER}}</strong>: import of <time datetime="{{STAMP}}">{{WHEN}}</time> by {{BY}}</li>
		{{/STATE}}
		<li><strong>{{BEGAN}}</strong>: when it was first imported</li>
	</ul>
</section>
{{/SUBSCRIPTION}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{HREF}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{HREF}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
