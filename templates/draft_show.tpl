{{%AUTOESCAPE context="HTML"}}
{{!The task list of a draft.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Draft claim{{#CUSTOMER}} – {{CUSTOMER}}{{/CUSTOMER}}</span>
		<h1 class="govuk-heading-l">{{CLAIM}}</h1>
		<p class="govuk-body">You have completed {{COMPLETED}} of {{TOTAL}} parts. What you enter is saved after every page.</p>
		<ul class="govuk-task-list">
			{{#PART}}
			<li class="govuk-task-list__item{{#LINKED}} govuk-task-list__item--with-link{{/LINKED}}">
				<div class="govuk-task-list__name-and-hint">
					{{#OPEN}}<a class="govuk-link govuk-task-list__link" href="{{HREF}}" aria-describedby="{{CODE}}-status">{{NAME}}</a>{{/OPEN}}{{#SHUT}}<span>{{NAME}}</span>{{/SHUT}}
					{{#HINT}}<div class="govuk-task-list__hint">{{HINT}}</div>{{/HINT}}
				</div>
				<div class="govuk-task-list__status{{#CANNOT}} govuk-task-list__status--cannot-start-yet{{/CANNOT}}" id="{{CODE}}-status">{{#TAG}}<strong class="govuk-tag govuk-tag--blue">{{STATE}}</strong>{{/TAG}}{{#PLAIN}}{{STATE}}{{/PLAIN}}</div>
			</li>
			{{/PART}}
		</ul>
		{{>KIN}}
		{{>COLLEAGUES}}
		<p class="govuk-body">Started on <time datetime="{{STAMP}}">{{WHEN}}</time>.</p>
		{{#DELETE}}
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Delete this draft</a></p>
		{{/DELETE}}
	</div>
</div>
