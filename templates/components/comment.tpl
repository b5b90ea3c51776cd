{{%AUTOESCAPE context="HTML"}}
{{!The conversation about a claim, oldest first; internal notes only on Microsoft's pages.}}
{{#NONE}}
<p class="govuk-body">Nobody has written anything yet.</p>
{{/NONE}}
{{#EARLIER}}
<p class="govuk-body"><a class="govuk-link" href="{{HREF}}?before={{BEFORE:u}}#comments">Earlier comments</a></p>
{{/EARLIER}}
{{#SOME}}
<ol class="cpor-thread">
	{{#COMMENT}}
	<li class="cpor-comment{{#MICROSOFT}} cpor-comment--microsoft{{/MICROSOFT}}{{#INTERNAL}} cpor-comment--internal{{/INTERNAL}}{{#LETTER}} cpor-comment--letter{{/LETTER}}" id="comment-{{ID}}">
		<div class="cpor-comment__head">
			<strong>{{AUTHOR}}</strong>{{#SIDE}} <span class="cpor-comment__side">{{SIDE}}</span>{{/SIDE}}
			{{#INTERNAL}}
			<strong class="govuk-tag govuk-tag--yellow">Internal note</strong>
			{{/INTERNAL}}
			{{#OPEN}}
			<strong class="govuk-tag govuk-tag--orange">Question, not answered yet</strong>
			{{/OPEN}}
			{{#ANSWERED}}
			<strong class="govuk-tag govuk-tag--grey">Question, answered</strong>
			{{/ANSWERED}}
			<time class="cpor-comment__when" datetime="{{STAMP}}">{{WHEN}}</time>
			{{#EDITED}}
			<span class="cpor-comment__when">changed <time datetime="{{STAMP}}">{{WHEN}}</time></span>
			{{/EDITED}}
			{{#EDIT}}
			<a class="govuk-link" href="{{HREF}}">Change<span class="govuk-visually-hidden"> your comment</span></a>
			{{/EDIT}}
		</div>
		{{#LETTER}}
		<h3 class="govuk-heading-s">Decision of {{DAY}}</h3>
		{{/LETTER}}
		<div class="cpor-markup">{{>BODY}}</div>
		{{#FILES}}
		<ul class="govuk-list cpor-files" aria-label="Files">
			{{#FILE}}
			<li><a class="govuk-link" href="/proof/{{FILE_ID:u}}">{{NAME}}</a><div class="cpor-sub">{{TYPE}}, {{SIZE}}</div></li>
			{{/FILE}}
		</ul>
		{{/FILES}}
		{{#INTERNAL}}
		<p class="cpor-comment__for">Only Microsoft sees this.</p>
		{{/INTERNAL}}
	</li>
	{{/COMMENT}}
</ol>
{{/SOME}}
{{#NEWEST}}
<p class="govuk-body"><a class="govuk-link" href="{{HREF}}#comments">Newest comments</a></p>
{{/NEWEST}}
