{{%AUTOESCAPE context="HTML"}}
{{!What each row of a file would do, before it does.}}
<span class="govuk-caption-l"><bdi>{{FILE}}</bdi></span>
<h1 class="govuk-heading-l">Check your file</h1>
{{#ABOUT}}
<p class="govuk-body">{{ABOUT}}</p>
{{/ABOUT}}
{{#MOVED}}
<div class="govuk-warning-text">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> {{MOVED}}, so nothing was done. Look again.</strong>
</div>
{{/MOVED}}
<dl class="cpor-facts cpor-facts--counts">
	{{#COUNT}}
	<div><dt>{{WORDS}}</dt><dd>{{NUMBER}}</dd></div>
	{{/COUNT}}
</dl>
{{#NOTHING}}
<p class="govuk-body">{{NOTHING}} <a class="govuk-link" href="{{NEW}}">Send another file</a></p>
{{/NOTHING}}
{{#FORM}}
<form action="{{ACTION}}" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="shown" value="{{DIGEST}}">
	{{>WHICH}}
	<button type="submit" class="govuk-button">{{BUTTON}}</button>
</form>
<p class="govuk-body">The file waits for a day. Only you see it.</p>
{{/FORM}}
<h2 class="govuk-heading-m" id="rows">Rows</h2>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="rows">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">{{WHOSE}}</th>
				<th scope="col" class="govuk-table__header">Line</th>
				<th scope="col" class="govuk-table__header">What happens</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><bdi>{{NAME}}</bdi>{{#SUB}}<div class="cpor-sub">{{SUB}}</div>{{/SUB}}</th>
				<td class="govuk-table__cell" data-label="Line">{{LINE}}</td>
				<td class="govuk-table__cell cpor-break" data-label="What happens">{{#BAD}}<strong class="govuk-tag govuk-tag--red">Problem</strong> <strong>{{COLUMN}}</strong>: {{WHY}}{{/BAD}}{{#DOES}}{{DOES}}{{/DOES}}{{#TAGGED}} <strong class="govuk-tag govuk-tag--{{TONE}}">{{TAG}}</strong>{{/TAGGED}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
