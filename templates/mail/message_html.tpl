{{%AUTOESCAPE context="HTML"}}
{{!Any mail but the daily one, as HTML: the same words.}}
<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<title>{{WORDS}}</title>
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="color-scheme" content="light dark">
</head>
<body>
	{{#HELLO}}
	<p>Hello {{HELLO}},</p>
	{{/HELLO}}
	<h1>{{WORDS}}</h1>
	{{#FACTS}}
	<dl>
		{{#FACT}}
		<dt>{{LABEL}}</dt>
		<dd><strong>{{VALUE}}</strong></dd>
		{{/FACT}}
	</dl>
	{{/FACTS}}
	{{#LETTER}}
	<hr>
	<div>{{>SAID}}</div>
	<hr>
	{{/LETTER}}
	{{#ADVICE}}
	<p>{{ADVICE}}</p>
	{{/ADVICE}}
	{{#LINK}}
	<p><a href="{{LINK}}">{{ACTION}}</a></p>
	{{/LINK}}
	<hr>
	<p>{{WHY}}</p>
	{{#STOP}}
	<p><a href="{{STOP}}">No more mails about this</a></p>
	{{/STOP}}
	{{#CHOICE}}
	<p><a href="{{CHOICE}}">Choose which mails you get</a></p>
	{{/CHOICE}}
</body>
</html>
