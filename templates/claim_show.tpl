{{%AUTOESCAPE context="HTML"}}
{{!The page of a claim that was submitted.}}
<span class="govuk-caption-l">Claim {{NUMBER}}</span>
<div class="cpor-title">
	<h1 class="govuk-heading-l">{{NAME}}</h1>
	<div><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATUS}}</strong>{{#BESIDE}} <strong class="govuk-tag govuk-tag--purple">{{BESIDE}}</strong>{{/BESIDE}}{{#IN_ARBITRATION}} <strong class="govuk-tag govuk-tag--purple">In arbitration</strong>{{/IN_ARBITRATION}}</div>
</div>
{{>ARBITRATION}}
{{#ACTION}}
<section class="cpor-action" aria-labelledby="action">
	<h2 class="govuk-heading-m" id="action">What the reviewer asks for</h2>
	{{#BY}}
	<p class="govuk-body">Answer by <strong><time datetime="{{STAMP}}">{{WHEN}}</time></strong> ({{LEFT}}).</p>
	{{/BY}}
	<ol class="govuk-list govuk-list--number govuk-list--spaced">
		{{#ASK}}
		<li><strong>{{ABOUT}}</strong>{{#WRONG}}: {{WRONG}}{{/WRONG}}{{#MEND}} <br>{{MEND}}{{/MEND}}{{#WORDS}}<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>{{/WORDS}}</li>
		{{/ASK}}
	</ol>
	{{#MAY_ANSWER}}
	<p class="govuk-body">First change what needs changing:</p>
	<ul class="govuk-list govuk-list--bullet">
		{{#PART}}
		<li><a class="govuk-link" href="{{HREF}}">{{LABEL}}</a></li>
		{{/PART}}
	</ul>
	<p class="govuk-body">Then check everything once more and send it back.</p>
	<a href="{{HREF}}" class="govuk-button">Answer the reviewer</a>
	{{/MAY_ANSWER}}
	{{#ASK_ADMIN}}
	<p class="govuk-body">An incentives admin of your company can change the claim and send the answer. You can add a comment below.</p>
	{{/ASK_ADMIN}}
</section>
{{/ACTION}}
<div class="cpor-desk">
	<div>
		<section aria-labelledby="state">
			<h2 class="govuk-heading-m" id="state">Where it stands</h2>
			<dl class="govuk-summary-list">
				{{#TURN}}
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">Waiting on</dt>
					<dd class="govuk-summary-list__value"><strong>{{WHOSE}}</strong>{{#WHO}} ({{WHO}}){{/WHO}}, since <time datetime="{{STAMP}}">{{WHEN}}</time></dd>
				</div>
				{{/TURN}}
				{{#DUE}}
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">Due</dt>
					<dd class="govuk-summary-list__value"><time datetime="{{STAMP}}">{{WHEN}}</time> <strong class="govuk-tag {{#OVERDUE}}govuk-tag--red{{/OVERDUE}}">{{LEFT}}</strong><div class="cpor-sub">{{RULE}}</div></dd>
				</div>
				{{/DUE}}
				{{#WAITED}}
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">Time so far</dt>
					<dd class="govuk-summary-list__value">{{WAITED}}</dd>
				</div>
				{{/WAITED}}
				<div class="govuk-summary-list__row">
					<dt class="govuk-summary-list__key">What happens next</dt>
					<dd class="govuk-summary-list__value">{{NEXT}}</dd>
				</div>
			</dl>
		</section>

		{{>DISPUTE}}

		{{#WAYS}}
		<section aria-labelledby="ways">
			<h2 class="govuk-heading-m" id="ways">What you can do now</h2>
			<ul class="govuk-list govuk-list--spaced">
				{{#WAY}}
				<li><a class="govuk-link" href="{{HREF}}">{{LABEL}}</a><div class="cpor-sub">{{HINT}}</div></li>
				{{/WAY}}
			</ul>
		</section>
		{{/WAYS}}

		<section aria-labelledby="lines">
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
							<th scope="row" class="govuk-table__header">{{ITEM}}{{#SUBSCRIPTION}}<div class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></div>{{/SUBSCRIPTION}}</th>
							<td class="govuk-table__cell"><strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong>{{#DECIDED}} <span class="cpor-sub"><time datetime="{{STAMP}}">{{WHEN}}</time></span>{{/DECIDED}}{{#WRONG}}<div>{{WRONG}}</div>{{/WRONG}}{{#WORDS}}<div class="cpor-words cpor-quote">{{WORDS:pre_escape}}</div>{{/WORDS}}{{#MEND}}<div>{{MEND}}</div>{{/MEND}}{{#RENEW}}<div><a class="govuk-link" href="{{HREF}}">Claim the renewal<span class="govuk-visually-hidden"> of {{ITEM}}</span></a></div>{{/RENEW}}</td>
						</tr>
						{{/LINE}}
					</tbody>
				</table>
			</div>
		</section>

		{{>EARNING}}

		<section aria-labelledby="proof">
			<h2 class="govuk-heading-m" id="proof">Proof of execution</h2>
			{{#NO_PROOF}}
			<p class="govuk-body">No file is attached.</p>
			{{/NO_PROOF}}
			{{#PROOFS}}
			<ul class="govuk-list govuk-list--spaced cpor-files">
				{{#PROOF}}
				<li><a class="govuk-link" href="/proof/{{ID:u}}">{{FILE}}</a>{{#VIEW}} <a class="govuk-link cpor-sub" href="{{VIEW}}">Look at its pages<span class="govuk-visually-hidden"> ({{FILE}})</span></a>{{/VIEW}} <span class="cpor-sub">{{TYPE}}, {{SIZE}}, added by {{SENDER}} on <time datetime="{{STAMP}}">{{WHEN}}</time></span><div class="cpor-sub">SHA-256 <span class="cpor-code">{{SHA256}}</span></div></li>
				{{/PROOF}}
			</ul>
			{{/PROOFS}}
			{{#MAY_ADD_PROOF}}
			<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Add proof of execution</a></p>
			{{/MAY_ADD_PROOF}}
		</section>

		<section aria-labelledby="comments">
			<h2 class="govuk-heading-m" id="comments">Comments</h2>
			{{>COMMENTS}}
			{{#MAY_COMMENT}}
			<form action="{{HREF}}" method="post" enctype="multipart/form-data" novalidate>
				<input type="hidden" name="token" value="{{TOKEN}}">
				{{#QUESTION}}
				<div class="govuk-inset-text">Microsoft has asked a question. Your comment answers it.</div>
				{{/QUESTION}}
				{{>COMMENT_FIELD}}
				{{>FILE_FIELD}}
				<button type="submit" class="govuk-button govuk-button--secondary">Add comment</button>
			</form>
			{{/MAY_COMMENT}}
		</section>
	</div>
	<div>
		<section class="cpor-card" aria-labelledby="facts">
			<h2 class="govuk-heading-s" id="facts">The claim</h2>
			<dl class="cpor-facts">
				{{#FACT}}
				<div><dt>{{LABEL}}</dt><dd{{#CODE}} class="cpor-code"{{/CODE}}>{{VALUE}}</dd></div>
				{{/FACT}}
			</dl>
		</section>
		<section class="cpor-card" aria-labelledby="contacts">
			<h2 class="govuk-heading-s" id="contacts">Contacts</h2>
			<dl class="cpor-facts">
				{{#CONTACT}}
				<div><dt>{{KIND}}</dt><dd>{{PERSON}}{{#POSITION}}, {{POSITION}}{{/POSITION}}<br><a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a>{{#NOTICE}}<div class="cpor-sub">We wrote to it on <time datetime="{{STAMP}}">{{WHEN}}</time>.</div>{{#AGAIN}}<form action="{{HREF}}" method="post"><input type="hidden" name="token" value="{{TOKEN}}"><button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Send the mail again</button></form>{{/AGAIN}}{{/NOTICE}}</dd></div>
				{{/CONTACT}}
			</dl>
			{{>MAILS}}
		</section>
		{{>KIN}}
		{{>COLLEAGUES}}
		<p class="govuk-body"><a class="govuk-link" href="{{HISTORY}}">History of the claim</a></p>
		{{#MAY_ASK}}
		<p class="govuk-body"><a class="govuk-link" href="{{HREF}}">Contact support about this claim</a></p>
		{{/MAY_ASK}}
		{{#MAY_REVIEW}}
		<p class="govuk-body"><a class="govuk-link" href="/review/{{ID:u}}">Open it at the review desk</a></p>
		{{/MAY_REVIEW}}
	</div>
</div>
