{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Are you sure you want to remove this file?</h1>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">File</dt>
				<dd class="govuk-summary-list__value cpor-break"><bdi>{{NAME}}</bdi></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Size</dt>
				<dd class="govuk-summary-list__value">{{SIZE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Added</dt>
				<dd class="govuk-summary-list__value"><time datetime="{{STAMP}}">{{WHEN}}</time></dd>
			</div>
		</dl>
		<p class="govuk-body">It is removed from this claim and cannot be brought back. Keep a copy if you still need it.</p>
		<form action="{{ACTION}}" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<input type="hidden" name="file" value="{{FILE}}">
			<div class="govuk-button-group">
				<button type="submit" class="govuk-button govuk-button--warning">Remove this file</button>
				<a class="govuk-link" href="{{BACK}}">No, keep it</a>
			</div>
		</form>
	</div>
</div>
