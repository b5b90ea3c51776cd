{{%AUTOESCAPE context="HTML"}}
{{!Decide the claim: every line, with a coded reason where it is refused.}}
<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
<h1 class="govuk-heading-l">Decide the claim</h1>
{{>OTHERS}}
{{#ASKED}}
<p class="govuk-inset-text">{{ASKED}}</p>
{{/ASKED}}
<div class="cpor-desk">
	<p class="govuk-body">Decide every line. The claim is approved if any line is approved, else rejected. Then you check the letter that tells the partner.</p>
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{#ROW}}
			<section class="cpor-card cpor-verdict">
				<div>{{>VERDICT}}</div>
				<div>
					{{#HELD}}
					<p class="govuk-inset-text govuk-!-margin-top-0">{{HELD}}</p>
					{{/HELD}}
					{{>REASON}}
					{{>WORDS}}
				</div>
			</section>
			{{/ROW}}
			<button type="submit" class="govuk-button">Check the letter</button>
		</form>
	</div>
</div>
