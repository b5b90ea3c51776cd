{{%AUTOESCAPE context="TEXT"}}
{{!Any mail but the daily one, as text.}}
{{#HELLO}}
Hello {{HELLO}},

{{/HELLO}}
{{WORDS}}.

{{#FACT}}
{{LABEL}}: {{VALUE}}
{{/FACT}}
{{#LETTER}}

{{SAID}}
{{/LETTER}}
{{#ADVICE}}

{{ADVICE}}
{{/ADVICE}}
{{#LINK}}

{{ACTION}}: {{LINK}}
{{/LINK}}

-- 
{{WHY}}
{{#STOP}}
No more mails about this: {{STOP}}
{{/STOP}}
{{#CHOICE}}
Choose which mails you get: {{CHOICE}}
{{/CHOICE}}
