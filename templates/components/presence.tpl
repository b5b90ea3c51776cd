{{%AUTOESCAPE context="HTML"}}
{{!Who else at Microsoft has this claim open: no page of a partner's includes this.}}
<div class="govuk-inset-text" id="others">
	{{#OTHER}}
	<p class="govuk-body">{{NAME}} has this claim open, since <time datetime="{{STAMP}}">{{SINCE}}</time>.</p>
	{{/OTHER}}
</div>
