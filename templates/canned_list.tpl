{{%AUTOESCAPE context="HTML"}}
{{!The texts that Microsoft's people start from.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<div class="cpor-title">
			<h1 class="govuk-heading-l">Texts to start from</h1>
			{{#ADD}}
			<a class="govuk-button" href="/review/texts/new" role="button" draggable="false">New text</a>
			{{/ADD}}
		</div>
		<p class="govuk-body">Reviewers insert them into comments, requests for more, and letters, and change them there.</p>
		{{#NONE}}
		<p class="govuk-body">There is no text yet.</p>
		{{/NONE}}
		{{#ROW}}
		<section class="cpor-card">
			<h2 class="govuk-heading-s">{{TITLE}}</h2>
			<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>
			<p class="govuk-hint">Changed on <time datetime="{{STAMP}}">{{WHEN}}</time>{{#WHO}} by {{WHO}}{{/WHO}}</p>
			{{#CHANGE}}
			<form action="{{HREF}}/remove" method="post" novalidate>
				<input type="hidden" name="token" value="{{TOKEN}}">
				<div class="govuk-button-group govuk-!-margin-bottom-0">
					<a class="govuk-link" href="{{HREF}}">Change<span class="govuk-visually-hidden"> {{TITLE}}</span></a>
					<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Remove<span class="govuk-visually-hidden"> {{TITLE}}</span></button>
				</div>
			</form>
			{{/CHANGE}}
		</section>
		{{/ROW}}
	</div>
</div>
