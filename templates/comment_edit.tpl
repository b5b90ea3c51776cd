{{%AUTOESCAPE context="HTML"}}
{{!Changing one's own comment, for some minutes.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}} – {{NAME}}</span>
		<h1 class="govuk-heading-l">Change your comment</h1>
		<p class="govuk-body">You can change it until <time datetime="{{STAMP}}">{{UNTIL}}</time>. It is then marked as changed.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>COMMENT}}
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button">Save</button>
				<a class="govuk-link" href="{{BACK}}#comments">Cancel</a>
			</div>
		</form>
	</div>
</div>
