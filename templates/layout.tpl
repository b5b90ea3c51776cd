{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}">
<head><meta charset="utf-8"><title>{{TITLE}}</title></head>
<body>{{>BODY}}</body>
</html>
