{{%AUTOESCAPE context="HTML"}}
{{!The second look at a decision, beside the proof.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Second look</h1>
<div class="cpor-desk">
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		<p class="govuk-body">{{FIRST}} decided as below on <time datetime="{{STAMP}}">{{WHEN}}</time>. The decision was drawn by chance. It has not gone out, and the partner sees only Under review.</p>
		<h2 class="govuk-heading-m" id="verdicts">The decision</h2>
		<div class="cpor-table">
			<table class="govuk-table" aria-labelledby="verdicts">
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">Item</th>
						<th scope="col" class="govuk-table__header">Decision</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#LINE}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{ITEM}}{{#SUBSCRIPTION}}<div class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></div>{{/SUBSCRIPTION}}</th>
						<td class="govuk-table__cell"><strong class="govuk-tag govuk-tag--{{TONE}}">{{VERDICT}}</strong>{{#REASON}}<div class="cpor-sub">{{REASON}}</div>{{/REASON}}{{#SAID}}<div class="cpor-sub cpor-words">{{SAID}}</div>{{/SAID}}</td>
					</tr>
					{{/LINE}}
				</tbody>
			</table>
		</div>
		<h2 class="govuk-heading-m">The letter</h2>
		{{#COMPOSED}}
		<p class="govuk-body">Since it was written a line left this decision, so the letter is composed anew.</p>
		{{/COMPOSED}}
		<div class="cpor-markup cpor-quote">{{>LETTER}}</div>
		{{#SECOND}}
		<p class="govuk-body">{{SECOND}} disagrees:</p>
		{{/SECOND}}
		{{#WHY}}
		<div class="cpor-words cpor-quote">{{WHY:pre_escape}}</div>
		{{/WHY}}
		{{#OWN}}
		<p class="govuk-body">It is your decision, so another reviewer looks at it.</p>
		{{/OWN}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>VIEW}}
			{{>WORDS}}
			<button type="submit" class="govuk-button">Send your view</button>
		</form>
		{{/FORM}}
	</div>
</div>
