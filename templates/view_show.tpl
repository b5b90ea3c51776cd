{{%AUTOESCAPE context="HTML"}}
{{!A file of a claim, page by page; for reviewers the claim's facts stand beside it.}}
<div class="cpor-title">
	<div>
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l govuk-!-margin-bottom-0 cpor-break"><bdi>{{NAME}}</bdi></h1>
	</div>
</div>
<p class="govuk-body">{{TYPE}}, {{SIZE}}. Added on <time datetime="{{STAMP}}">{{WHEN}}</time> by {{PERSON}}. <a class="govuk-link" href="{{DOWNLOAD}}">Download the file</a>{{#COMPARE}} <a class="govuk-link" href="{{COMPARE}}">Compare with another page or file</a>{{/COMPARE}}</p>
<div class="{{#BESIDE}}cpor-desk{{/BESIDE}}">
	<section aria-labelledby="page-title">
		<h2 class="govuk-visually-hidden" id="page-title">The file’s pages</h2>
		{{>LEAF}}
		{{#NUMBERS}}
		<nav aria-label="All pages">
			<ul class="cpor-numbers">
				{{#ONE}}
				<li><a class="govuk-link" href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}><span class="govuk-visually-hidden">Page </span>{{NUMBER}}</a></li>
				{{/ONE}}
			</ul>
		</nav>
		{{/NUMBERS}}
	</section>
	{{#BESIDE}}
	<div class="cpor-desk__side">{{>SIDE}}</div>
	{{/BESIDE}}
</div>
