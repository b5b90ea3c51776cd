{{%AUTOESCAPE context="HTML"}}
{{!Where program admins begin: what they look after.}}
<h1 class="govuk-heading-l">Administration</h1>
{{#READER}}
<p class="govuk-body">You may read all of this. Program admins change it.</p>
{{/READER}}
<div class="cpor-sides">
	{{#GROUP}}
	<section class="cpor-card">
		<h2 class="govuk-heading-m">{{TITLE}}</h2>
		<ul class="cpor-parts">
			{{#PART}}
			<li><a class="govuk-link" href="{{HREF}}">{{NAME}}</a><div class="cpor-parts__about">{{ABOUT}}</div></li>
			{{/PART}}
		</ul>
	</section>
	{{/GROUP}}
</div>
