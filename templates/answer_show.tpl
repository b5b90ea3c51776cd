{{%AUTOESCAPE context="HTML"}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{NUMBER}} – {{CLAIM}}</span>
		<h1 class="govuk-heading-l">Answer the reviewer</h1>
		<p class="govuk-body">Change what was asked for, then send your answer by <time datetime="{{STAMP}}"><strong>{{DUE}}</strong></time>. {{ELSE}}</p>
		{{#ASK}}
		<div class="govuk-summary-card">
			<div class="govuk-summary-card__title-wrapper">
				<h2 class="govuk-summary-card__title">{{ABOUT}}</h2>
			</div>
			<div class="govuk-summary-card__content">
				{{#WRONG}}
				<p class="govuk-body">{{WRONG}}</p>
				{{/WRONG}}
				{{#SAID}}
				<div class="govuk-inset-text cpor-markup">{{>WORDS}}</div>
				{{/SAID}}
				{{#NEXT}}
				<p class="govuk-body">{{NEXT}}</p>
				{{/NEXT}}
				{{#PASSES}}
				<p class="govuk-body">It would pass if {{PASSES}}.</p>
				{{/PASSES}}
				<p class="govuk-body-s">Asked by Microsoft on <time datetime="{{STAMP}}">{{WHEN}}</time>. Where to change it:</p>
				<ul class="govuk-list govuk-list--bullet">
					{{#PART}}
					<li><a class="govuk-link" href="{{HREF}}">{{NAME}}</a></li>
					{{/PART}}
				</ul>
			</div>
		</div>
		{{/ASK}}
		{{#PLACES}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> {{WORDS}} <a class="govuk-link" href="{{HREF}}">Say where your proof shows each thing</a></strong>
		</div>
		{{/PLACES}}
		{{>COMPETING}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>COMMENT}}
			<button type="submit" class="govuk-button">Send answer</button>
		</form>
	</div>
</div>
