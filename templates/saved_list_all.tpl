{{%AUTOESCAPE context="HTML"}}
{{!The lists that somebody has kept.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Your lists</h1>
		{{#NONE}}
		<p class="govuk-body">You keep no list. Filter the <a class="govuk-link" href="/claims">claims</a>, then choose “Keep this list”.</p>
		{{/NONE}}
		{{#SOME}}
		<ul class="govuk-list">
			{{#ROW}}
			<li class="cpor-card cpor-beside">
				<a class="govuk-link" href="{{HREF}}">{{NAME}}</a>
				<form action="/claims/lists/{{ID:u}}/remove" method="post">
					<input type="hidden" name="token" value="{{TOKEN}}">
					<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Remove<span class="govuk-visually-hidden"> {{NAME}}</span></button>
				</form>
			</li>
			{{/ROW}}
		</ul>
		{{/SOME}}
	</div>
</div>
