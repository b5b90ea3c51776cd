{{%AUTOESCAPE context="HTML"}}
{{!A form that came too late: nothing of it was saved, nothing of it is lost.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">This claim has changed since you opened the page</h1>
		<p class="govuk-body">What you sent was not saved.{{#EDITABLE}} Look at what changed, then open the page again and make your change there.{{/EDITABLE}}{{#CLOSED}} The claim is now: {{STATUS}}. “{{PART}}” cannot be edited in this status.{{/CLOSED}}</p>

		<h2 class="govuk-heading-m">What has changed since then</h2>
		{{#NOTHING}}
		<p class="govuk-body">Nothing that we can show here: the page was too old, or another part of the claim moved on.</p>
		{{/NOTHING}}
		{{#CHANGE}}
		<p class="govuk-body govuk-!-margin-bottom-2"><strong>{{WHO}}</strong> {{WHAT}} on <time datetime="{{STAMP}}">{{WHEN}}</time></p>
		{{#VALUES}}
		<dl class="govuk-summary-list">
			{{#VALUE}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{NAME}}</dt>
				<dd class="govuk-summary-list__value">{{#BEFORE}}<div><del>{{BEFORE}}</del></div>{{/BEFORE}}{{#AFTER}}<div>{{AFTER}}</div>{{/AFTER}}{{#GONE}}(removed){{/GONE}}</dd>
			</div>
			{{/VALUE}}
		</dl>
		{{/VALUES}}
		{{/CHANGE}}

		{{#TYPED}}
		<h2 class="govuk-heading-m">What you entered</h2>
		<p class="govuk-body">Copy from here what you still need.</p>
		<dl class="govuk-summary-list">
			{{#ENTRY}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{LABEL}}</dt>
				<dd class="govuk-summary-list__value">{{#LINE}}<div class="cpor-words">{{WORDS:pre_escape}}</div>{{/LINE}}</dd>
			</div>
			{{/ENTRY}}
		</dl>
		{{/TYPED}}
		<div class="govuk-button-group">
			{{#OPEN}}
			<a href="{{HREF}}" class="govuk-button">Open “{{PART}}” again</a>
			{{/OPEN}}
			<a class="govuk-link" href="{{CLAIM_HREF}}">Go to the claim</a>
		</div>
	</div>
</div>
