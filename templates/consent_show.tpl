{{%AUTOESCAPE context="HTML"}}
{{!What the customer contact reads and answers, without an account.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<span class="govuk-caption-l">Claim {{NUMBER}}</span>
		<h1 class="govuk-heading-l">{{PARTNER}} says that it works for {{CUSTOMER}}</h1>
		{{#CHANGED}}
		<div class="govuk-warning-text">
			<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
			<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> The claim has changed since you opened this page, so nothing was saved. Below is how it stands now.</strong>
		</div>
		{{/CHANGED}}
		<p class="govuk-body">CPOR (Claiming Partner of Record) is where Microsoft’s partners tell Microsoft with which of its products they helped a customer. {{PARTNER}} claims to be the partner who did this work for {{CUSTOMER}}. Microsoft reviews the claim, and you can say whether it is true, or decline it.</p>
		<p class="govuk-body">This has nothing to do with the Cloud Solution Provider (CSP) program: it does not change from whom you buy, what you pay or who manages your services.</p>

		<h2 class="govuk-heading-m">Who claims what</h2>
		<dl class="govuk-summary-list">
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Partner</dt>
				<dd class="govuk-summary-list__value">{{PARTNER}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Location</dt>
				<dd class="govuk-summary-list__value">{{LOCATION}} (PartnerID {{PARTNER_ID}})</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Your company</dt>
				<dd class="govuk-summary-list__value">{{CUSTOMER}} ({{DOMAIN}})</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Partner role</dt>
				<dd class="govuk-summary-list__value">{{ROLE}}</dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">Claimed on</dt>
				<dd class="govuk-summary-list__value"><time datetime="{{STAMP}}">{{WHEN}}</time></dd>
			</div>
			<div class="govuk-summary-list__row">
				<dt class="govuk-summary-list__key">What is claimed</dt>
				<dd class="govuk-summary-list__value">
					<ul class="govuk-list">
						{{#LINE}}
						<li>{{ITEM}} <strong class="govuk-tag govuk-tag--{{TONE}}">{{STATE}}</strong>{{#SUBSCRIPTION}}<div class="cpor-sub">Subscription <span class="cpor-code">{{SUBSCRIPTION}}</span></div>{{/SUBSCRIPTION}}{{#DECLINED}}<div class="cpor-sub">You declined it on <time datetime="{{STAMP}}">{{WHEN}}</time>.</div>{{/DECLINED}}</li>
						{{/LINE}}
					</ul>
				</dd>
			</div>
		</dl>

		<h2 class="govuk-heading-m">What the partner will see</h2>
		<p class="govuk-body">If Microsoft approves the claim, {{PARTNER}} sees how much the claimed products and workloads are used and how many seats of them are sold to you. It sees nothing else: no content, no names of your people, and nothing about products that are not claimed.</p>

		{{#ANSWER}}
		<h2 class="govuk-heading-m" id="answer">Did this partner do this work?</h2>
		{{#BEFORE}}
		<p class="govuk-body">You answered on <time datetime="{{STAMP}}">{{WHEN}}</time>. You can change your answers here.</p>
		{{/BEFORE}}
		<p class="govuk-body">Only Microsoft’s reviewers read your answers. The partner does not.</p>
		<form action="{{ACTION}}" method="post" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{#ROW}}
			<section class="cpor-card">
				<input type="hidden" name="line.{{INDEX}}" value="{{ID}}">
				{{>CHOICE}}
				{{>WORDS}}
			</section>
			{{/ROW}}
			<button type="submit" class="govuk-button">Send my answers</button>
		</form>

		<h2 class="govuk-heading-m">Decline</h2>
		<p class="govuk-body">If you do not want this partner to be connected with these products, decline all of them or some. You do not need to give a reason. You can do so at any time, also after the claim was approved.</p>
		<p class="govuk-body"><a class="govuk-link" href="{{DECLINE}}">Decline the claim or a part of it</a></p>
		{{/ANSWER}}
		{{#NOTHING}}
		<h2 class="govuk-heading-m">Nothing is left to answer</h2>
		<p class="govuk-body">Nothing of this claim is open or approved any more, so the partner sees nothing through it.</p>
		{{/NOTHING}}

		<h2 class="govuk-heading-m">Whom to ask</h2>
		{{#CONTACT}}
		<p class="govuk-body">About the work: {{NAME}} of {{PARTNER}}, <a class="govuk-link" href="mailto:{{EMAIL:u}}">{{EMAIL}}</a>.</p>
		{{/CONTACT}}
		<p class="govuk-body">If you think that somebody uses your company’s name wrongly, answer “No” or decline, and write why: a reviewer at Microsoft reads it. Forward the mail to a colleague if you are not the one who knows.</p>
		<p class="govuk-body">This link works until <time datetime="{{UNTIL_STAMP}}">{{UNTIL}}</time>. Whoever has it can answer in your name, so pass it on only inside your company.</p>
	</div>
</div>
