{{%AUTOESCAPE context="HTML"}}
{{!To the customer contact, as HTML: the same words.}}
<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<title>{{PARTNER}} says that it works for {{CUSTOMER}}</title>
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light dark">
</head>
<body>
	<h1>{{PARTNER}} says that it works for {{CUSTOMER}}</h1>
	<p>CPOR (Claiming Partner of Record) is where Microsoft’s partners tell Microsoft with which of its products they helped a customer. {{PARTNER}} claims to be the partner who did this work for {{CUSTOMER}}:</p>
	<ul>
		{{#LINE}}
		<li><strong>{{ITEM}}</strong></li>
		{{/LINE}}
	</ul>
	<p>If Microsoft approves the claim, {{PARTNER}} sees how much of this is used and how many seats of it are sold to you, and nothing else. From whom you buy and what you pay does not change.</p>
	<p>Is it true? You can say so, or decline all of it or a part. You need no account, and no reason.</p>
	{{#LINK}}
	<p><a href="{{LINK}}">{{ACTION}}</a></p>
	{{/LINK}}
	<hr>
	<p>{{WHY}}</p>
</body>
</html>
