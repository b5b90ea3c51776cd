{{%AUTOESCAPE context="HTML"}}
{{!Files of the partner's other claims, to be attached to this one too.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">Choose from files you have already sent</h1>
		<p class="govuk-body">These files prove other claims of your company that you may see. A file that you choose proves this claim too; it is not sent again.</p>
		<form class="cpor-filter" action="{{ACTION}}" method="get" role="search" aria-label="Files">
			<div class="govuk-form-group">
				<label class="govuk-label" for="text">File or claim</label>
				<input class="govuk-input" id="text" name="text" type="search" maxlength="100" value="{{TEXT}}">
			</div>
			<button type="submit" class="govuk-button govuk-button--secondary">Search</button>
			{{#CLEAR}}
			<a class="govuk-link cpor-filter__clear" href="{{ACTION}}">Show all</a>
			{{/CLEAR}}
		</form>
		{{#NOTHING}}
		<p class="govuk-body">There are no such files. Files that this claim has already are not listed.</p>
		{{/NOTHING}}
		{{#MORE}}
		<p class="govuk-body">These are the {{COUNT}} newest. Search to find older ones.</p>
		{{/MORE}}
		{{#FORM}}
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="text" value="{{TEXT}}">
			{{>CHOICES}}
			<button type="submit" class="govuk-button">Add to this claim</button>
		</form>
		{{/FORM}}
	</div>
</div>
