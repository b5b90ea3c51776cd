{{%AUTOESCAPE context="HTML"}}
{{!What would change in a calendar, before it does.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{PROGRAM}}</span>
		<h1 class="govuk-heading-l">Check the change</h1>
		{{#STALE}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Somebody else has changed this calendar since. This is what would change now.</strong>
		</div>
		{{/STALE}}
		{{#SAME}}
		<p class="govuk-body">{{SAME}}</p>
		{{/SAME}}
		{{#NONE}}
		<p class="govuk-body">Nothing would change.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Back to the calendar</a></p>
		{{/NONE}}
		{{#SOME}}
		<p class="govuk-body">Deadlines that run already keep their day. The last column says how many of them run over the day and would be another day if they began now.</p>
		<div class="cpor-table">
			<table class="govuk-table">
				<caption class="govuk-table__caption govuk-visually-hidden">What would change</caption>
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">Day</th>
						<th scope="col" class="govuk-table__header">Change</th>
						<th scope="col" class="govuk-table__header">Open deadlines over it</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#ROW}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{DAY}}</th>
						<td class="govuk-table__cell" data-label="Change">{{WHAT}}{{#BEFORE}}<div class="cpor-sub">Until now: {{BEFORE}}</div>{{/BEFORE}}{{#AFTER}}<div class="cpor-sub">Then: {{AFTER}}</div>{{/AFTER}}</td>
						<td class="govuk-table__cell" data-label="Open deadlines over it">{{OVER}}</td>
					</tr>
					{{/ROW}}
				</tbody>
			</table>
		</div>
		<form action="{{HREF}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<textarea name="days" hidden>
{{DAYS:pre_escape}}</textarea>
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Change the calendar</button>
				<a class="govuk-link" href="{{HREF}}">Cancel</a>
			</div>
		</form>
		{{/SOME}}
	</div>
</div>
