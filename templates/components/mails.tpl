{{%AUTOESCAPE context="HTML"}}
{{!Mails about a claim that came to nobody.}}
<div class="cpor-card">
	<h3 class="govuk-heading-s">Mail that did not arrive</h3>
	<ul class="govuk-list govuk-list--spaced">
		{{#MAIL}}
		<li>{{WORDS}}<div class="cpor-sub">“{{SUBJECT}}”, <time datetime="{{STAMP}}">{{WHEN}}</time></div>{{#CORRECT}}<a class="govuk-link" href="{{CORRECT}}">Correct the address and send it again</a>{{/CORRECT}}</li>
		{{/MAIL}}
	</ul>
</div>
