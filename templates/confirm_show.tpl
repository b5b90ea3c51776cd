{{%AUTOESCAPE context="HTML"}}
{{!The password again; what was typed in the form before goes with it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Enter your password</h1>
		<p class="govuk-body">What you are about to do matters a lot, and you typed your password more than ten minutes ago. Type it again, so that nobody else does this in your name.{{#KEPT}} It is done right after that; what you have entered is not lost.{{/KEPT}}</p>
		<p class="govuk-body">You are signed in as {{EMAIL}}.</p>
		<form action="/confirm" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="to" value="{{TO}}">
			<input type="hidden" name="path" value="{{PATH}}">
			{{#HELD}}
			<textarea hidden name="{{NAME}}">
{{VALUE:pre_escape}}</textarea>
			{{/HELD}}
			{{>PASSWORD}}
			<button type="submit" class="govuk-button">Go on</button>
		</form>
	</div>
</div>
