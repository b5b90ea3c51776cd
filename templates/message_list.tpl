{{%AUTOESCAPE context="HTML"}}
{{!What people were told, newest first; a message leads to its claim.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Messages</h1>
		{{#NONE}}
		<p class="govuk-body">You have no messages. You get one when something happens to a claim that you own or follow, or that you review, and about your roles.</p>
		{{/NONE}}
		{{#NO_MORE}}
		<p class="govuk-body">There are no older messages.</p>
		{{/NO_MORE}}
		{{#MARK}}
		<form class="cpor-filter" action="/messages" method="post">
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="until" value="{{UNTIL}}">
			<p class="govuk-body govuk-!-margin-bottom-0">{{COUNT}}.</p>
			<button type="submit" class="govuk-button govuk-button--secondary">Mark these and older ones as read</button>
		</form>
		{{/MARK}}
		{{#DAY}}
		<h2 class="govuk-heading-m">{{DATE}}</h2>
		<ul class="govuk-list">
			{{#MESSAGE}}
			<li class="cpor-card">
				<p class="govuk-body govuk-!-margin-bottom-1">{{#UNREAD}}<strong class="govuk-tag govuk-tag--blue">Unread</strong> {{/UNREAD}}<a class="govuk-link" href="{{HREF}}">{{WORDS}}</a></p>
				<p class="govuk-body-s govuk-!-margin-bottom-0">{{#NAME}}{{NAME}} · {{/NAME}}{{#CUSTOMER}}{{CUSTOMER}} · {{/CUSTOMER}}<time datetime="{{STAMP}}">{{WHEN}}</time></p>
				{{#RENEW}}
				<p class="govuk-body-s govuk-!-margin-bottom-0"><a class="govuk-link" href="/claims/{{CLAIM:u}}/renew">Claim the renewal</a></p>
				{{/RENEW}}
			</li>
			{{/MESSAGE}}
		</ul>
		{{/DAY}}
		{{#PAGES}}
		<nav class="govuk-pagination" aria-label="Pages">
			{{#NEWEST}}
			<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="/messages"><span class="govuk-pagination__link-title">Newest</span></a></div>
			{{/NEWEST}}
			{{#OLDER}}
			<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="/messages?before={{PLACE:u}}" rel="next"><span class="govuk-pagination__link-title">Older</span></a></div>
			{{/OLDER}}
		</nav>
		{{/PAGES}}
	</div>
</div>
