{{%AUTOESCAPE context="HTML"}}
{{!Why something cannot be claimed, what to do, and the help about it.}}
{{SENTENCE}} {{NEXT}}{{#YOURS}} <a class="govuk-link" href="{{HREF}}">Open claim {{NUMBER}}</a>.{{/YOURS}} If the details are right and it still fails, <a class="govuk-link" href="{{SUPPORT}}">contact support<span class="govuk-visually-hidden"> about {{CODE}}</span></a>. <a class="govuk-link" href="/help/subscription-{{CODE:u}}">Help with <span class="cpor-code">{{CODE}}</span></a>
