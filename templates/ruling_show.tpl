{{%AUTOESCAPE context="HTML"}}
{{!Answer a dispute: what the partner says beside the decision and the proof.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Answer the dispute</h1>
<div class="cpor-desk">
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		{{>DISPUTE}}
		<p class="govuk-body">Answer every line. What you overturn is approved, what you uphold stays as it was decided, for good. If something is missing, <a class="govuk-link" href="{{ASK}}">ask the partner for more</a> instead.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#ROW}}
			<section class="cpor-card">
				<p class="govuk-body"><strong>{{ITEM}}</strong>: {{STATE}} on <time datetime="{{STAMP}}">{{WHEN}}</time>. {{REASON}}</p>
				{{#SAID}}
				<div class="cpor-words cpor-quote">{{SAID:pre_escape}}</div>
				{{/SAID}}
				{{>RULING}}
				{{>WORDS}}
				{{#HELD}}
				<p class="govuk-body">Another partner is the partner of record for this line now. If you overturn, its line ends at the same moment, and it may dispute that.</p>
				{{>OTHER}}
				{{/HELD}}
			</section>
			{{/ROW}}
			<button type="submit" class="govuk-button">Check the letter</button>
		</form>
	</div>
</div>
