{{%AUTOESCAPE context="HTML"}}
{{!The claims that a claim was made from, or that were made from it.}}
{{#SOME}}
<section class="cpor-card" aria-labelledby="kin">
	<h2 class="govuk-heading-s" id="kin">Related claims</h2>
	<ul class="govuk-list govuk-list--spaced">
		{{#ONE}}
		<li>{{KIND}} <a class="govuk-link" href="{{HREF}}">{{LABEL}}</a> <strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#CORRECTS}}<div class="cpor-sub">When a line of this claim is approved, the line it corrects ends in the same moment.</div>{{/CORRECTS}}</li>
		{{/ONE}}
	</ul>
</section>
{{/SOME}}
