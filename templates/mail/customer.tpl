{{%AUTOESCAPE context="TEXT"}}
{{!To the customer contact, as text: who claims what, what follows from it, how to decline.}}
{{PARTNER}} says that it works for {{CUSTOMER}}.

CPOR (Claiming Partner of Record) is where Microsoft’s partners tell Microsoft with which of its products they helped a customer. {{PARTNER}} claims to be the partner who did this work for {{CUSTOMER}}:

{{#LINE}}
* {{ITEM}}
{{/LINE}}

If Microsoft approves the claim, {{PARTNER}} sees how much of this is used and how many seats of it are sold to you, and nothing else. From whom you buy and what you pay does not change.

Is it true? You can say so, or decline all of it or a part. You need no account, and no reason.
{{#LINK}}

{{ACTION}}: {{LINK}}
{{/LINK}}

-- 
{{WHY}}
