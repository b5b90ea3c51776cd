{{%AUTOESCAPE context="HTML"}}
{{!What the reviewer asks for, beside the part that mends it.}}
{{#SOME}}
<section class="cpor-action" aria-labelledby="asks">
	<h2 class="govuk-heading-s" id="asks">What the reviewer asks for here</h2>
	<ul class="govuk-list govuk-list--spaced">
		{{#ONE}}
		<li><strong>{{ABOUT}}</strong>{{#WRONG}}: {{WRONG}}{{/WRONG}}{{#MEND}} <br>{{MEND}}{{/MEND}}{{#SAID}}<div class="cpor-markup">{{>WORDS}}</div>{{/SAID}}</li>
		{{/ONE}}
	</ul>
	<p class="govuk-body govuk-!-margin-bottom-0"><a class="govuk-link" href="{{HREF}}">Back to your answer</a></p>
</section>
{{/SOME}}
