{{%AUTOESCAPE context="HTML"}}
{{!Words in a line, run by run (page/markup). One line: a line break between runs would be a space.}}
{{#RUN}}{{#PLAIN}}{{WORDS}}{{/PLAIN}}{{#BREAK}}<br>{{/BREAK}}{{#CODE}}<code class="cpor-code">{{WORDS}}</code>{{/CODE}}{{#EMPHASIS}}<em>{{>INSIDE}}</em>{{/EMPHASIS}}{{#STRONG}}<strong>{{>INSIDE}}</strong>{{/STRONG}}{{#LINK}}<a class="govuk-link" href="{{HREF}}" rel="nofollow noreferrer">{{>INSIDE}}</a>{{/LINK}}{{/RUN}}
