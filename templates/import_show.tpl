{{%AUTOESCAPE context="HTML"}}
{{!What a file would change, or where it is wrong.}}
<span class="govuk-caption-l"><bdi>{{FILE}}</bdi>, {{SIZE}}</span>
<h1 class="govuk-heading-l">{{TITLE}}</h1>
{{#MOVED}}
<div class="govuk-warning-text">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Something else was imported since you looked, so nothing was done. Look again.</strong>
</div>
{{/MOVED}}
{{#REFUSED}}
<div class="govuk-inset-text">
	{{#PATH}}<p class="govuk-body"><code class="cpor-code cpor-break">{{PATH}}</code></p>{{/PATH}}
	<p class="govuk-body">{{WHY}}</p>
</div>
<p class="govuk-body">Nothing of this file can be imported. Mend it and <a class="govuk-link" href="{{HREF}}">send it again</a>.</p>
{{/REFUSED}}
{{#COUNTS}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">What the file holds</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">In the file</th>
				<th scope="col" class="govuk-table__header">New</th>
				<th scope="col" class="govuk-table__header">Changed</th>
				<th scope="col" class="govuk-table__header">Unchanged</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#COUNT}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header">{{NAME}}</th>
				<td class="govuk-table__cell" data-label="New">{{ADDED}}</td>
				<td class="govuk-table__cell" data-label="Changed">{{CHANGED}}</td>
				<td class="govuk-table__cell" data-label="Unchanged">{{UNCHANGED}}</td>
			</tr>
			{{/COUNT}}
		</tbody>
	</table>
</div>
{{/COUNTS}}
{{#SAME}}
<p class="govuk-body">Everything in this file is known already: there is nothing to import. <a class="govuk-link" href="{{HREF}}">Send another file</a></p>
{{/SAME}}
{{#FORM}}
<form action="{{ACTION}}" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="version" value="{{VERSION}}">
	<div class="govuk-button-group">
		<button type="submit" class="govuk-button">Import this file</button>
		<a class="govuk-link" href="{{HREF}}">Send another file instead</a>
	</div>
</form>
<p class="govuk-body">The file waits for a day. Only you see it.</p>
{{/FORM}}
{{#CHANGES}}
<h2 class="govuk-heading-m" id="changes">What is new or changed</h2>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="changes">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">{{EITHER}}</th>
				<th scope="col" class="govuk-table__header">What changes</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#CHANGE}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><bdi>{{NAME}}</bdi><div class="cpor-sub cpor-code">{{ID}}</div></th>
				<td class="govuk-table__cell cpor-break" data-label="What changes">{{#NEW}}<strong class="govuk-tag govuk-tag--green">New</strong>{{/NEW}}{{#WORDS}}{{WORDS}}{{/WORDS}}</td>
			</tr>
			{{/CHANGE}}
		</tbody>
	</table>
</div>
{{#MORE}}
<p class="govuk-body">And {{MORE}} more, which the page does not list.</p>
{{/MORE}}
{{/CHANGES}}
