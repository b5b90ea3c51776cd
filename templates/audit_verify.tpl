{{%AUTOESCAPE context="HTML"}}
{{!A walk along the whole chain of history, step by step, and how it ended.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		{{#RUNNING}}
		<p class="govuk-body" role="status">{{DONE}} of {{ALL}} are checked, and they are right.</p>
		<p class="govuk-body">This page goes on by itself. If it does not, press “Go on”.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{NEXT}}">Go on</a> · <a class="govuk-link" href="/audit">Stop</a></p>
		{{/RUNNING}}
		{{#WHOLE}}
		<p class="govuk-body">{{DONE}} stand as they were written: none was changed, removed, moved, repeated or cut off.</p>
		<p class="govuk-body">{{CHECKPOINTS}} that are kept here say the same. Compare one with the copy in your mail: it shows whether somebody with the key file made the past anew.</p>
		<p class="govuk-body"><a class="govuk-link" href="/audit/verify">Verify again</a></p>
		{{/WHOLE}}
		{{#UNFIT}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> A signed checkpoint does not fit: {{WHY}}</strong>
		</div>
		<p class="govuk-body cpor-break">{{LINE}}</p>
		<p class="govuk-body">The {{DONE}} that are there now follow each other without a gap. Compare the checkpoint with the copy in your mail, and tell the people who run this service: they keep backups, and the checkpoints say which of them is whole.</p>
		{{/UNFIT}}
		{{#WRONG}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> Entry {{ENTRY}}: {{WHY}}</strong>
		</div>
		<p class="govuk-body">{{DONE}} before it are right.</p>
		<p class="govuk-body">Tell the people who run this service. They keep backups, and the checkpoints in your mail say which of them is whole.</p>
		<p class="govuk-body"><a class="govuk-link" href="/audit?before={{AFTER_ID:u}}">See the entries up to there</a></p>
		{{/WRONG}}
	</div>
</div>
