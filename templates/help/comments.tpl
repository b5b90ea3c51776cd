{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Every claim has one conversation between your company and the reviewer, on its page, oldest first.</p>
<h2 class="govuk-heading-m">Who reads what</h2>
<p class="govuk-body">Comments are read by your company’s people with an incentives role for the claim, and by Microsoft’s reviewers and auditors. No other partner and no customer sees them.</p>
<p class="govuk-body">Reviewers also have internal notes among themselves. Those are never shown to a partner.</p>
<h2 class="govuk-heading-m">Writing</h2>
<p class="govuk-body">A comment has up to 10,000 characters. An empty line begins a paragraph; <code class="cpor-code">*emphasis*</code>, <code class="cpor-code">**strong**</code>, lists that begin with a hyphen, and <code class="cpor-code">`code`</code> are understood. Comments are not deleted.</p>
<p class="govuk-body">Where the claim takes proof of execution, an incentives admin can send files with a comment. They are proof of the claim then, and stand in its list of files, too.</p>
<p class="govuk-body">What you write and cannot send, because you were signed out or the claim has moved on, is kept for a month. Only you see it, on the claim’s page and in the form. Files cannot be kept.</p>
<h2 class="govuk-heading-m">Messages</h2>
<p class="govuk-body">When something happens to a claim that you own, follow or review, you get a message. The number beside “Messages” says how many you have not read; opening a message leads to its claim and marks it as read.</p>
