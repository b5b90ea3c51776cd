{{%AUTOESCAPE context="HTML"}}
<div class="govuk-error-summary">
	<div role="alert">
		<h2 class="govuk-error-summary__title">There is a problem</h2>
		<div class="govuk-error-summary__body">
			<ul class="govuk-list govuk-error-summary__list">
				{{#FAULT}}
				<li><a href="{{HREF}}">{{WHY}}</a></li>
				{{/FAULT}}
				{{#MALFORMED}}
				<li>The form did not arrive as we sent it. Reload the page and fill it in again.</li>
				{{/MALFORMED}}
			</ul>
		</div>
	</div>
</div>
