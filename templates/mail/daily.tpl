{{%AUTOESCAPE context="TEXT"}}
{{!What happened since the last daily mail, as text.}}
{{#HELLO}}
Hello {{HELLO}},

{{/HELLO}}
{{WORDS}}.

{{#ENTRY}}
* {{WORDS}}
  {{#LINK}}{{LINK}}{{/LINK}}

{{/ENTRY}}
{{#MORE}}
And more, all of it in your messages: {{LINK}}

{{/MORE}}
-- 
{{WHY}}
{{#STOP}}
No more of these mails: {{STOP}}
{{/STOP}}
{{#CHOICE}}
Choose which mails you get: {{CHOICE}}
{{/CHOICE}}
