{{%AUTOESCAPE context="HTML"}}
{{!What a list is filtered by; each part can be taken away.}}
<div class="cpor-chips">
	<h2 class="govuk-visually-hidden">Filtered by</h2>
	<ul class="cpor-chips__list">
		{{#CHIP}}
		<li class="cpor-chip"><span>{{LABEL}}: <strong>{{VALUE}}</strong></span> <a class="govuk-link" href="{{HREF}}">Remove<span class="govuk-visually-hidden"> {{LABEL}}: {{VALUE}}</span></a></li>
		{{/CHIP}}
	</ul>
	<a class="govuk-link" href="{{CLEAR}}">Show all claims</a>
	<a class="govuk-link" href="{{KEEP}}">Keep this list</a>
</div>
