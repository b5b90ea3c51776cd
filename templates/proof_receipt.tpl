{{%AUTOESCAPE context="HTML"}}
{{!What was received, when and from whom: to be printed or kept.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Receipt for proof of execution</h1>
		<p class="govuk-body">These files of {{PARTNER}} are stored with the claim. This receipt was made on <time datetime="{{STAMP}}">{{WHEN}}</time>.</p>
		{{#NOTHING}}
		<p class="govuk-body">There are no files yet.</p>
		{{/NOTHING}}
		{{#FILE}}
		<h2 class="govuk-heading-m cpor-break"><bdi>{{NAME}}</bdi></h2>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Type</dt>
				<dd class="govuk-summary-list__value">{{TYPE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Size</dt>
				<dd class="govuk-summary-list__value">{{SIZE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">SHA-256</dt>
				<dd class="govuk-summary-list__value"><code class="cpor-code cpor-break">{{HASH}}</code></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Added</dt>
				<dd class="govuk-summary-list__value"><time datetime="{{STAMP}}">{{WHEN}}</time></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">By</dt>
				<dd class="govuk-summary-list__value">{{WHO}}</dd>
			</div>
		</dl>
		{{/FILE}}
		<p class="govuk-body">The SHA-256 is a fingerprint of the content: a file with the same fingerprint is the same file.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Download this receipt as a text file</a></p>
	</div>
</div>
