{{%AUTOESCAPE context="HTML"}}
{{!Why a link of a mail does not work, whichever of the causes it is, and what to do now.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">This link does not work</h1>
		<p class="govuk-body">{{WHAT}} If your mail program has broken it into two lines, copy all of it.</p>
		<p class="govuk-body">{{NEXT}}</p>
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">{{WORDS}}</a></p>
	</div>
</div>
