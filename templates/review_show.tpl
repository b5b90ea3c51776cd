{{%AUTOESCAPE context="HTML"}}
{{!The review desk: the claim, and its proof beside it.}}
<div class="cpor-title">
	<div>
		<span class="govuk-caption-l">{{NUMBER}} – {{CUSTOMER}}</span>
		<h1 class="govuk-heading-l govuk-!-margin-bottom-0">{{NAME}}</h1>
	</div>
	<div><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#BESIDE}} <strong class="govuk-tag govuk-tag--purple">{{BESIDE}}</strong>{{/BESIDE}}</div>
</div>
{{>OTHERS}}
<div class="cpor-desk">
	<section class="cpor-card" aria-labelledby="turn">
		{{#WAITING}}
		<h2 class="govuk-heading-m" id="turn">Waiting on: {{PARTY}}</h2>
		<p class="govuk-body">{{#PEOPLE}}{{PEOPLE}}. {{/PEOPLE}}Since <time datetime="{{SINCE_STAMP}}">{{SINCE}}</time>. {{#DUE}}Due on <time datetime="{{DUE_STAMP}}">{{DUE}}</time>: <strong class="govuk-tag govuk-tag--{{LEFT_TONE}}">{{LEFT}}</strong>{{/DUE}}</p>
		{{#DUE}}
		<p class="govuk-hint">Business days are Monday to Friday without the holidays of {{PROGRAM}}.</p>
		{{/DUE}}
		{{/WAITING}}
		{{#SETTLED}}
		<h2 class="govuk-heading-m" id="turn">Nobody has to act on this claim now</h2>
		{{/SETTLED}}
		{{#WAITED}}
		<p class="govuk-body">Time so far: {{WAITED}}.</p>
		{{/WAITED}}
		{{#REVIEWER}}
		<p class="govuk-body">{{REVIEWER}}</p>
		{{/REVIEWER}}
		{{#READ_ONLY}}
		<p class="govuk-body">Your role lets you read everything here and change nothing.</p>
		{{/READ_ONLY}}
		{{#START}}
		<form action="{{HREF}}/start" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<button type="submit" class="govuk-button govuk-!-margin-bottom-0">Start review</button>
		</form>
		{{/START}}
		{{#TAKE_OVER}}
		<form action="{{HREF}}/take-over" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Take over this review</button>
		</form>
		{{/TAKE_OVER}}
		{{#BELONGS}}
		<p class="govuk-body">You belong to this partner, so somebody else reviews its claims.</p>
		{{/BELONGS}}
		{{#ACT}}
		{{#ASKED}}
		<p class="govuk-body">{{ASKED}}</p>
		{{/ASKED}}
		<div class="govuk-button-group govuk-!-margin-bottom-0">
			{{#MAY_DECIDE}}
			<a href="{{HREF}}/decide" class="govuk-button govuk-!-margin-bottom-0">Decide</a>
			{{/MAY_DECIDE}}
			<a href="{{HREF}}/ask" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Ask for more</a>
		</div>
		{{#CUSTOMER_ASKABLE}}
		<form action="{{HREF}}/ask-customer" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-top-3 govuk-!-margin-bottom-0">Ask the customer</button>
		</form>
		{{/CUSTOMER_ASKABLE}}
		{{/ACT}}
		{{#ARBITRATE}}
		<p class="govuk-body"><a href="{{HREF}}" class="govuk-button govuk-!-margin-bottom-0">Open the arbitration<span class="govuk-visually-hidden"> about {{ITEM}}</span></a></p>
		{{/ARBITRATE}}
		{{#RULE}}
		<div class="govuk-button-group govuk-!-margin-bottom-0">
			<a href="{{HREF}}/dispute" class="govuk-button govuk-!-margin-bottom-0">Answer the dispute</a>
			<a href="{{HREF}}/dispute/ask" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Ask for more</a>
		</div>
		{{/RULE}}
		{{#DECLARE_FIRST}}
		<p class="govuk-body">The dispute is about what was decided in an arbitration. Before you answer it, <a class="govuk-link" href="{{HREF}}">declare there whether you work or ever worked for one of its partners</a>.</p>
		{{/DECLARE_FIRST}}
		{{#MAY_NOT_RULE}}
		<p class="govuk-body">{{MAY_NOT_RULE}}</p>
		{{/MAY_NOT_RULE}}
		{{#LOOK}}
		<h3 class="govuk-heading-s">Second look</h3>
		<p class="govuk-body">{{FIRST}} decided the claim on <time datetime="{{STAMP}}">{{WHEN}}</time>. The decision was drawn for a second look and has not gone out: the partner sees only Under review.</p>
		{{#SECOND}}
		<p class="govuk-body">{{SECOND}} disagrees:</p>
		{{/SECOND}}
		{{#SAID}}
		<div class="cpor-words cpor-quote">{{SAID:pre_escape}}</div>
		{{/SAID}}
		{{#OWN_LOOK}}
		<p class="govuk-body">It is your decision, so another reviewer looks at it.</p>
		{{/OWN_LOOK}}
		{{#MAY_LOOK}}
		<a href="{{HREF}}/look" class="govuk-button govuk-!-margin-bottom-0">Look at the decision</a>
		{{/MAY_LOOK}}
		{{#MAY_SETTLE}}
		<div class="govuk-button-group govuk-!-margin-bottom-0">
			<a href="{{HREF}}/decide" class="govuk-button govuk-!-margin-bottom-0">Decide</a>
			<a href="{{HREF}}/look" class="govuk-link">See both views</a>
		</div>
		{{/MAY_SETTLE}}
		{{#MAY_NOT_SETTLE}}
		<p class="govuk-body">A lead reviewer who is neither of the two decides.</p>
		{{/MAY_NOT_SETTLE}}
		{{/LOOK}}
		{{#REVOKE}}
		<p class="govuk-body govuk-!-margin-top-3"><a class="govuk-link" href="{{HREF}}/revoke">Revoke approved lines</a></p>
		{{/REVOKE}}
		{{#RELEASE}}
		<form class="govuk-!-margin-top-4" action="{{HREF}}/release" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			<input type="hidden" name="version" value="{{VERSION}}">
			<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Release this review</button>
		</form>
		{{/RELEASE}}
		{{#ASSIGN}}
		<p class="govuk-body govuk-!-margin-top-4 govuk-!-margin-bottom-0"><a class="govuk-link" href="{{HREF}}/assign">Assign the review</a></p>
		{{/ASSIGN}}
	</section>
	<div class="cpor-desk__side">{{>SIDE}}</div>
	<div>
		{{>DISPUTE}}
		<h2 class="govuk-heading-m" id="lines">What is claimed</h2>
		<div class="cpor-table">
			<table class="govuk-table" aria-labelledby="lines">
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">Item</th>
						<th scope="col" class="govuk-table__header">State</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#LINE}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{NAME}}{{#SUBSCRIPTION}}<div class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></div>{{/SUBSCRIPTION}}</th>
						<td class="govuk-table__cell"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong>{{#REASON}}<div class="cpor-sub">{{REASON}}</div>{{/REASON}}{{#WORDS}}<div class="cpor-sub cpor-words">{{WORDS}}</div>{{/WORDS}}{{#HELD}}<div class="cpor-sub">{{HELD}}</div>{{/HELD}}{{#IN_ARBITRATION}}<div class="cpor-sub">{{WHERE}}{{#ARBITRATION}} – <a class="govuk-link" href="{{ARBITRATION}}">open the arbitration<span class="govuk-visually-hidden"> about {{ITEM}}</span></a>{{/ARBITRATION}}</div>{{/IN_ARBITRATION}}</td>
					</tr>
					{{/LINE}}
				</tbody>
			</table>
		</div>

		{{#ASKS}}
		<h2 class="govuk-heading-m" id="asks">What was asked for</h2>
		<div class="cpor-table">
			<table class="govuk-table" aria-labelledby="asks">
				<thead class="govuk-table__head">
					<tr class="govuk-table__row">
						<th scope="col" class="govuk-table__header">About</th>
						<th scope="col" class="govuk-table__header">What is missing</th>
						<th scope="col" class="govuk-table__header">Asked</th>
						<th scope="col" class="govuk-table__header">Answered</th>
					</tr>
				</thead>
				<tbody class="govuk-table__body">
					{{#ASK}}
					<tr class="govuk-table__row">
						<th scope="row" class="govuk-table__header">{{NAME}}</th>
						<td class="govuk-table__cell" data-label="What is missing">{{REASON}}{{#WORDS}}<div class="cpor-sub">{{WORDS}}</div>{{/WORDS}}</td>
						<td class="govuk-table__cell" data-label="Asked"><time datetime="{{STAMP}}">{{WHEN}}</time><div class="cpor-sub">{{PERSON}}</div></td>
						<td class="govuk-table__cell" data-label="Answered">{{#ANSWERED}}{{ANSWERED}}{{/ANSWERED}}{{#OPEN}}Not yet{{/OPEN}}</td>
					</tr>
					{{/ASK}}
				</tbody>
			</table>
		</div>
		{{/ASKS}}

		<h2 class="govuk-heading-m">Contacts</h2>
		<dl class="govuk-summary-list">
			{{#CONTACT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{KIND}}</dt>
				<dd class="govuk-summary-list__value">{{NAME}}{{#TITLE}}, {{TITLE}}{{/TITLE}}<br>{{EMAIL}}{{#STRANGER}}<br><strong class="govuk-tag govuk-tag--orange">Not an address of this customer</strong>{{/STRANGER}}{{#SILENT}}<div class="cpor-sub">The customer has not said anything.</div>{{/SILENT}}{{#SAID}}
					<ul class="govuk-list govuk-list--bullet">
						{{#WORD}}
						<li>{{ITEM}}: <strong>{{ANSWER}}</strong>{{#STRANGER}} <strong class="govuk-tag govuk-tag--orange">Not an address of this customer: does not count</strong>{{/STRANGER}}{{#WORDS}}<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>{{/WORDS}}<div class="cpor-sub">{{EMAIL}}, <time datetime="{{STAMP}}">{{WHEN}}</time></div></li>
						{{/WORD}}
					</ul>{{/SAID}}{{#LINK}}<div><a class="govuk-link" href="{{LINK}}">Open the customer’s page (demonstration only)</a></div>{{/LINK}}</dd>
			</div>
			{{/CONTACT}}
		</dl>
		{{>MAILS}}

		{{>KIN}}

		<h2 class="govuk-heading-m">More about the claim</h2>
		<dl class="govuk-summary-list">
			{{#FACT}}
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">{{LABEL}}</dt>
				<dd class="govuk-summary-list__value">{{VALUE}}</dd>
			</div>
			{{/FACT}}
		</dl>

		<h2 class="govuk-heading-m" id="comments">Conversation</h2>
		{{>COMMENTS}}
		{{#WRITE}}
		<form class="cpor-card" action="{{HREF}}/comments" method="post" novalidate aria-label="Write">
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>BODY}}
			{{>KIND}}
			<button type="submit" class="govuk-button govuk-button--secondary">Add</button>
			{{>START}}
		</form>
		{{/WRITE}}

		<h2 class="govuk-heading-m">History</h2>
		<details class="govuk-details">
			<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Show what happened to this claim ({{CHANGES}})</span></summary>
			<div class="govuk-details__text">{{>HISTORY}}</div>
		</details>
	</div>
</div>
