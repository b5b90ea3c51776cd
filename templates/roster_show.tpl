{{%AUTOESCAPE context="HTML"}}
{{!What each row of a file would do.}}
<span class="govuk-caption-l"><bdi>{{FILE}}</bdi></span>
<h1 class="govuk-heading-l">Check your file</h1>
{{#MOVED}}
<div class="govuk-warning-text">
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Roles have changed since you looked, so nothing was done. Look again.</strong>
</div>
{{/MOVED}}
<dl class="cpor-facts cpor-facts--counts">
	<div><dt>Roles to give</dt><dd>{{GIVES}}</dd></div>
	<div><dt>Invitations</dt><dd>{{INVITES}}</dd></div>
	<div><dt>Done already</dt><dd>{{SAME}}</dd></div>
	<div><dt>With problems</dt><dd>{{WRONG}}</dd></div>
</dl>
{{#NOTHING}}
<p class="govuk-body">No row gives a role or invites anybody. <a class="govuk-link" href="/people/import">Send another file</a></p>
{{/NOTHING}}
{{#FORM}}
<form action="{{ACTION}}" method="post" novalidate>
	<input type="hidden" name="token" value="{{TOKEN}}">
	<input type="hidden" name="shown" value="{{DIGEST}}">
	{{>WHICH}}
	<button type="submit" class="govuk-button">Give and invite</button>
</form>
<p class="govuk-body">The file waits for a day. Only you see it.</p>
{{/FORM}}
<h2 class="govuk-heading-m" id="rows">Rows</h2>
<div class="cpor-table">
	<table class="govuk-table" aria-labelledby="rows">
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Who</th>
				<th scope="col" class="govuk-table__header">Line</th>
				<th scope="col" class="govuk-table__header">What happens</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><bdi>{{NAME}}</bdi>{{#EMAIL}}<div class="cpor-sub">{{EMAIL}}</div>{{/EMAIL}}</th>
				<td class="govuk-table__cell" data-label="Line">{{LINE}}</td>
				<td class="govuk-table__cell cpor-break" data-label="What happens">{{#BAD}}<strong class="govuk-tag govuk-tag--red">Problem</strong> <strong>{{COLUMN}}</strong>: {{WHY}}{{/BAD}}{{#GRANT}}{{GRANT}}{{/GRANT}}{{#NEW}} <strong class="govuk-tag govuk-tag--blue">Is invited</strong>{{/NEW}}{{#OLD}} <strong class="govuk-tag govuk-tag--grey">Invited already</strong>{{/OLD}}{{#HAS}} <strong class="govuk-tag govuk-tag--grey">Has it already</strong>{{/HAS}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
