{{%AUTOESCAPE context="HTML"}}
{{!The history of what a page is about, as its last part.}}
<h2 class="govuk-heading-m">History</h2>
<p class="govuk-body">The latest entries, the oldest of them first. Entries are only ever added. The mark of each is made of its content and of the mark before it, so that a changed or missing entry would show.</p>
{{>TIMELINE}}
