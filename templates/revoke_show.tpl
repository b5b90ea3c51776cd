{{%AUTOESCAPE context="HTML"}}
{{!Revoke approved lines.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Revoke approved lines</h1>
<div class="cpor-desk">
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		<p class="govuk-body">The lines you select end at once: the partner is no longer the partner of record for them. It is told why, and may dispute it.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>LINES}}
			{{>REASON}}
			{{>WORDS}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Check the letter</button>
				<a class="govuk-link" href="{{BACK}}">No, keep them</a>
			</div>
		</form>
	</div>
</div>
