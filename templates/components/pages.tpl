{{%AUTOESCAPE context="HTML"}}
{{!Links to the pages before and behind, of lists of several claims at once.}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#EARLIER}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="/claims/many/{{PATH:u}}?before={{PLACE:u}}" rel="prev"><span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/EARLIER}}
	{{#LATER}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="/claims/many/{{PATH:u}}?after={{PLACE:u}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/LATER}}
</nav>
