{{%AUTOESCAPE context="HTML"}}
{{!What happened since the last daily mail, as HTML: the same words.}}
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
	<ul>
		{{#ENTRY}}
		<li>{{#LINK}}<a href="{{LINK}}">{{/LINK}}{{WORDS}}{{#LINK}}</a>{{/LINK}}</li>
		{{/ENTRY}}
	</ul>
	{{#MORE}}
	<p><a href="{{LINK}}">And more, all of it in your messages</a></p>
	{{/MORE}}
	<hr>
	<p>{{WHY}}</p>
	{{#STOP}}
	<p><a href="{{STOP}}">No more of these mails</a></p>
	{{/STOP}}
	{{#CHOICE}}
	<p><a href="{{CHOICE}}">Choose which mails you get</a></p>
	{{/CHOICE}}
</body>
</html>
