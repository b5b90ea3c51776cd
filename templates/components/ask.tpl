{{%AUTOESCAPE context="HTML"}}
{{!What the reviewer asks for: above the part that mends it, and beside the field of the line it is about.}}
{{#SOME}}
<section class="cpor-action" aria-labelledby="asks">
	<h2 class="govuk-heading-s" id="asks">What the reviewer asks for here</h2>
	{{#ASKS}}
	<ul class="govuk-list govuk-list--spaced">
		{{#ONE}}
		<li><strong>{{ABOUT}}</strong>{{#WRONG}}: {{WRONG}}{{/WRONG}}{{#MEND}} <br>{{MEND}}{{/MEND}}{{#SAID}}<div class="cpor-markup">{{>WORDS}}</div>{{/SAID}}</li>
		{{/ONE}}
	</ul>
	{{/ASKS}}
	{{#ELSEWHERE}}
	<p class="govuk-body">What is asked about an item stands beside that item below.</p>
	{{/ELSEWHERE}}
	<p class="govuk-body govuk-!-margin-bottom-0"><a class="govuk-link" href="{{HREF}}">Back to your answer</a></p>
</section>
{{/SOME}}
{{#BESIDE}}
<div class="cpor-asked" id="{{ID}}-asked">
	{{#ONE}}
	<p class="govuk-body-s"><strong>The reviewer asks:</strong>{{#WRONG}} {{WRONG}}{{/WRONG}}{{#MEND}} {{MEND}}{{/MEND}}</p>
	{{#SAID}}
	<div class="cpor-markup">{{>WORDS}}</div>
	{{/SAID}}
	{{/ONE}}
</div>
{{/BESIDE}}
