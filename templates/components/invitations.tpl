{{%AUTOESCAPE context="HTML"}}
{{!Invitations that wait to be accepted, for those who may send them again.}}
<h2 class="govuk-heading-m">Invitations that wait</h2>
<dl class="govuk-summary-list">
	{{#INVITATION}}
	<div class="govuk-summary-list__row">
		<dt class="govuk-summary-list__key">{{NAME}}<div class="cpor-sub">{{EMAIL}}</div></dt>
		<dd class="govuk-summary-list__value">{{ROLE}}{{#WHERE}} in {{WHERE}}{{/WHERE}}<div class="cpor-sub">Invited <time datetime="{{STAMP}}">{{WHEN}}</time> by {{BY}}. {{STATE}}</div></dd>
		{{#CHANGE}}
		<dd class="govuk-summary-list__actions">
			<form action="{{ACTION}}/again" method="post">
				<input type="hidden" name="token" value="{{TOKEN}}">
				<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2">Send again<span class="govuk-visually-hidden"> to {{NAME}}</span></button>
			</form>
			<form action="{{ACTION}}/withdraw" method="post">
				<input type="hidden" name="token" value="{{TOKEN}}">
				<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Withdraw<span class="govuk-visually-hidden"> the invitation of {{NAME}}</span></button>
			</form>
		</dd>
		{{/CHANGE}}
	</div>
	{{/INVITATION}}
</dl>
