{{%AUTOESCAPE context="HTML"}}
{{!What happened, an entry after the other, with what was before and after.}}
<ol class="cpor-timeline">
	{{#ENTRY}}
	<li class="cpor-timeline__item">
		<p class="cpor-timeline__what">{{WHO}} {{WHAT}}{{#INTERNAL}} <strong class="govuk-tag govuk-tag--yellow">Internal</strong>{{/INTERNAL}}</p>
		<p class="cpor-timeline__when"><time datetime="{{STAMP}}">{{WHEN}}</time> · mark <span class="cpor-code">{{MARK}}</span></p>
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
