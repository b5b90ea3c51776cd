{{%AUTOESCAPE context="HTML"}}
{{!What people wrote, block by block (page/markup).}}
{{#BLOCK}}
{{#PARAGRAPH}}
<p class="govuk-body">{{>INLINE}}</p>
{{/PARAGRAPH}}
{{#QUOTE}}
<blockquote class="cpor-markup__quote">{{>INSIDE}}</blockquote>
{{/QUOTE}}
{{#BULLETS}}
<ul class="govuk-list govuk-list--bullet">
	{{#ITEM}}
	<li>{{>INSIDE}}</li>
	{{/ITEM}}
</ul>
{{/BULLETS}}
{{#NUMBERS}}
<ol class="govuk-list govuk-list--number" start="{{START}}">
	{{#ITEM}}
	<li>{{>INSIDE}}</li>
	{{/ITEM}}
</ol>
{{/NUMBERS}}
{{#CODE}}
<pre class="cpor-markup__code">{{WORDS:pre_escape}}</pre>
{{/CODE}}
{{#RULE}}
<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">
{{/RULE}}
{{/BLOCK}}
