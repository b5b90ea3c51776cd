{{%AUTOESCAPE context="HTML"}}
{{!What happened, an entry after the other, with what was before and after.}}
<ol class="cpor-timeline">
	{{#ENTRY}}
	<li class="cpor-timeline__item">
		<p class="cpor-timeline__what">{{#SOMEBODY}}{{WHO}}{{/SOMEBODY}}{{#LINKED}}<a class="govuk-link" href="{{HREF}}">{{WHO}}</a>{{/LINKED}} {{WHAT}}{{#INTERNAL}} <strong class="govuk-tag govuk-tag--yellow">Internal</strong>{{/INTERNAL}}</p>
		{{#CLAIM}}
		<p class="cpor-timeline__when"><a class="govuk-link" href="{{HREF}}">{{CLAIM_NAME}}</a></p>
		{{/CLAIM}}
		{{#UNSEEN}}
		<p class="cpor-timeline__when">{{CLAIM_NAME}}</p>
		{{/UNSEEN}}
		<p class="cpor-timeline__when">{{#ENTRY_NUMBER}}Entry {{ENTRY_NUMBER}} · {{/ENTRY_NUMBER}}<time datetime="{{STAMP}}">{{WHEN}}</time> · mark <span class="cpor-code">{{MARK}}</span></p>
		{{#WITHHELD}}
		<p class="cpor-timeline__when">What it says is the partner’s own until the claim is submitted.</p>
		{{/WITHHELD}}
		{{#VALUES}}
		<dl class="cpor-facts">
			{{#VALUE}}
			<div><dt>{{NAME}}</dt><dd class="cpor-words">{{#BEFORE}}<del>{{BEFORE:pre_escape}}</del> {{/BEFORE}}{{#AFTER}}{{AFTER:pre_escape}}{{/AFTER}}{{#GONE}}(removed){{/GONE}}</dd></div>
			{{/VALUE}}
		</dl>
		{{/VALUES}}
	</li>
	{{/ENTRY}}
</ol>
