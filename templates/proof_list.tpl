{{%AUTOESCAPE context="HTML"}}
{{!A claim's files: what has come, what they must contain, and the form that adds.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">{{CLAIM}}</span>
		<h1 class="govuk-heading-l">{{HEADING}}</h1>
		{{>ASKS}}
		{{#ADDED}}
		<div class="govuk-inset-text">
			<p class="govuk-body">These files were added:</p>
			<ul class="govuk-list govuk-list--bullet">
				{{#FINE}}
				<li><bdi>{{NAME}}</bdi></li>
				{{/FINE}}
			</ul>
		</div>
		{{/ADDED}}
		<h2 class="govuk-heading-m">What it must contain</h2>
		<p class="govuk-body">One file or several together must show:</p>
		<ul class="govuk-list govuk-list--bullet">
			{{#REQUIREMENT}}
			<li>{{WORDS}}{{#VALUE}}: <strong>{{VALUE}}</strong>{{/VALUE}}</li>
			{{/REQUIREMENT}}
		</ul>
		<p class="govuk-body"><a class="govuk-link" href="/help/proof">More about proof of execution</a></p>
		{{#PAPER}}
		<h2 class="govuk-heading-m">Document to fill in</h2>
		<p class="govuk-body">We made a document with the details of this claim. Describe your work in it, have the customer sign it, and add it below:</p>
		<ul class="govuk-list govuk-list--bullet">
			<li><a class="govuk-link" href="{{HREF}}/template.docx">Word document</a>, to write in</li>
			<li><a class="govuk-link" href="{{HREF}}/template.pdf">PDF</a>, to print</li>
		</ul>
		{{/PAPER}}
		{{#NO_PAPER}}
		<p class="govuk-body">Once the claim has its customer, partner role and items, you can download a document here that has them filled in.</p>
		{{/NO_PAPER}}
		<h2 class="govuk-heading-m">Files of this claim</h2>
		{{#NOTHING}}
		<p class="govuk-body">There are no files yet.</p>
		{{/NOTHING}}
	</div>
</div>
{{#FILES}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">Files of this claim</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">File</th>
				<th scope="col" class="govuk-table__header">Type</th>
				<th scope="col" class="govuk-table__header">Size</th>
				<th scope="col" class="govuk-table__header">Added</th>
				<th scope="col" class="govuk-table__header"><span class="govuk-visually-hidden">Action</span></th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#FILE}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><a class="govuk-link" href="{{HREF}}"><bdi>{{NAME}}</bdi></a></th>
				<td class="govuk-table__cell" data-label="Type">{{TYPE}}</td>
				<td class="govuk-table__cell" data-label="Size">{{SIZE}}</td>
				<td class="govuk-table__cell" data-label="Added"><time datetime="{{STAMP}}">{{WHEN}}</time> by {{WHO}}</td>
				<td class="govuk-table__cell">{{#REMOVE}}<a class="govuk-link" href="{{HREF}}">Remove<span class="govuk-visually-hidden"> <bdi>{{NAME}}</bdi></span></a>{{/REMOVE}}</td>
			</tr>
			{{/FILE}}
		</tbody>
	</table>
</div>
<p class="govuk-body"><a class="govuk-link" href="{{RECEIPT}}">Receipt for these files</a></p>
{{/FILES}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		{{#PLACES}}
		<h2 class="govuk-heading-m">Where your proof shows it</h2>
		<p class="govuk-body">{{#SAY}}Say for each thing that your proof must show in which file and on which page it is, so that the reviewer finds it at once. {{/SAY}}So far said: {{COUNT}}.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">{{#SAY}}Say where your proof shows each thing{{/SAY}}{{#READ}}See where each thing is shown{{/READ}}</a></p>
		{{/PLACES}}
		{{#FORM}}
		<h2 class="govuk-heading-m">Add files</h2>
		<form action="{{ACTION}}" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button govuk-button--secondary">Add files</button>
		</form>
		<p class="govuk-body"><a class="govuk-link" href="{{REUSE}}">Choose from files you have already sent</a></p>
		{{/FORM}}
		{{#SCRIPT}}
		<script type="module" src="{{SRC}}"></script>
		{{/SCRIPT}}
		{{#FULL}}
		<p class="govuk-body" id="file">This claim has 20 files, which is as many as it can have.</p>
		{{/FULL}}
		<a href="{{NEXT}}" class="govuk-button">Continue</a>
	</div>
</div>
