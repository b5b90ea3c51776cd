{{%AUTOESCAPE context="HTML"}}
<ol class="cpor-timeline">
	{{#CHANGE}}
	<li class="cpor-timeline__item">
		<p class="cpor-timeline__what">{{WHO}} {{WHAT}}</p>
		<p class="cpor-timeline__when"><time datetime="{{STAMP}}">{{WHEN}}</time></p>
		{{#VALUES}}
		<ul class="govuk-list govuk-!-margin-bottom-0">
			{{#VALUE}}
			<li class="cpor-words">{{NAME}}: {{#BEFORE}}<del>{{BEFORE}}</del> {{/BEFORE}}{{#AFTER}}{{AFTER}}{{/AFTER}}{{#GONE}}(removed){{/GONE}}</li>
			{{/VALUE}}
		</ul>
		{{/VALUES}}
	</li>
	{{/CHANGE}}
</ol>
