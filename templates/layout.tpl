{{%AUTOESCAPE context="HTML"}}
{{!
To add a page, say /claims/:claim/renew:
1. templates/claim_renew.tpl: the pragma, then what stands in <main>, h1 first;
   components and sections as in cgi-bin/page/source.h.
2. cgi-bin/page/claim.h and .c: page_claim_renew(out, arena, viewer, …) calls
   page_begin, sets CLAIM_RENEW_… (made by the build), ends with page_write.
3. cgi-bin/web/claim.c: the handler; cgi-bin/web/route.c: its row.
4. tests/web and tests/unit: what is true of it.

Besides govuk-frontend's classes static/app.scss has cpor-title (heading and
what one can do), cpor-card, cpor-table (each td with data-label, for phones),
cpor-filter (a GET form in a line), cpor-desk (two columns; of three
parts cpor-desk__side, the second, is the right one),
cpor-timeline, cpor-words (what people wrote), cpor-internal,
cpor-code (ids), cpor-number; tags in grey blue teal green yellow orange red
purple.
}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}" class="govuk-template">
<head>
	<meta charset="utf-8">
	<title>{{#FAULTY}}Error: {{/FAULTY}}{{TITLE}} – CPOR</title>
	<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
	<meta name="color-scheme" content="light dark">
	<meta name="referrer" content="{{REFERRER}}">
	{{#HIDDEN}}
	<meta name="robots" content="noindex, nofollow">
	{{/HIDDEN}}
	<link rel="icon" href="{{ICON}}" type="image/svg+xml">
	<link rel="stylesheet" href="{{STYLE}}">
	<script type="module" src="{{SCRIPT}}"></script>
	{{#KEYS}}
	<script type="module" src="{{SCRIPT}}"></script>
	{{/KEYS}}
</head>
<body class="govuk-template__body">
	<a href="#main" class="govuk-skip-link">Skip to main content</a>
	<header class="cpor-header">
		<div class="cpor-header__inner govuk-width-container{{#WIDE}} cpor-wide{{/WIDE}}">
			{{#MEMBER}}
			<a class="cpor-header__name" href="/"><span class="cpor-header__mark" aria-hidden="true"></span>CPOR <span class="cpor-header__long">Claiming Partner of Record</span></a>
			{{/MEMBER}}
			{{#GUEST}}
			<span class="cpor-header__name"><span class="cpor-header__mark" aria-hidden="true"></span>CPOR <span class="cpor-header__long">Claiming Partner of Record</span></span>
			{{/GUEST}}
			{{#VIEWER}}
			<div class="cpor-header__who">
				<div class="cpor-header__person">
					<a class="cpor-header__link" href="/profile">{{PERSON}}</a>
					<span class="cpor-header__role">{{#DIRECTORY}}{{DIRECTORY}}{{/DIRECTORY}}{{#CHANGE}} (<a class="cpor-header__link" href="/directories">change<span class="govuk-visually-hidden"> directory</span></a>){{/CHANGE}}{{#ROLE}} · {{ROLE}}{{/ROLE}}</span>
				</div>
				<form class="cpor-header__out" action="/sign-out" method="post">
					<input type="hidden" name="token" value="{{TOKEN}}">
					<button class="cpor-header__button" type="submit">Sign out</button>
				</form>
			</div>
			{{/VIEWER}}
		</div>
		{{#NAVIGATION}}
		<nav class="cpor-nav" aria-label="Main">
			<ul class="cpor-nav__list govuk-width-container{{#WIDE}} cpor-wide{{/WIDE}}">
				{{#ITEM}}
				<li class="cpor-nav__item{{#HERE}} cpor-nav__item--here{{/HERE}}"><a class="cpor-nav__link" href="{{HREF}}"{{#HERE}} aria-current="true"{{/HERE}}>{{LABEL}}{{#UNREAD}} <span class="cpor-count">{{UNREAD}}<span class="govuk-visually-hidden"> unread</span></span>{{/UNREAD}}{{#WAITING}} <span class="cpor-count">{{WAITING}}<span class="govuk-visually-hidden"> waiting</span></span>{{/WAITING}}</a></li>
				{{/ITEM}}
			</ul>
		</nav>
		{{/NAVIGATION}}
		{{#DEMO}}
		<div class="cpor-phase">
			<div class="govuk-phase-banner govuk-width-container{{#WIDE}} cpor-wide{{/WIDE}}">
				<p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag">Demo</strong> <span class="govuk-phase-banner__text">Invented partners and customers. Nothing here reaches anybody.</span></p>
			</div>
		</div>
		{{/DEMO}}
	</header>
	<div class="govuk-width-container{{#WIDE}} cpor-wide{{/WIDE}}">
		{{#BACK}}
		<nav aria-label="Back"><a href="{{BACK}}" class="govuk-back-link">{{BACK_LABEL}}</a></nav>
		{{/BACK}}
		<main class="govuk-main-wrapper" id="main">
			{{#SUCCESS}}
			<div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="success-title">
				<div class="govuk-notification-banner__header">
					<h2 class="govuk-notification-banner__title" id="success-title">Success</h2>
				</div>
				<div class="govuk-notification-banner__content">
					<p class="govuk-notification-banner__heading">{{SUCCESS}}</p>
				</div>
			</div>
			{{/SUCCESS}}
			{{>SUMMARY}}
			{{>UNSENT}}
			{{>BODY}}
		</main>
	</div>
	<footer class="cpor-footer">
		<div class="govuk-width-container{{#WIDE}} cpor-wide{{/WIDE}}">
			<ul class="cpor-footer__list">
				<li><a class="govuk-link" href="/help">Help</a></li>
				{{#KEYS_HELP}}
				<li><a class="govuk-link" href="/help/keyboard">Keyboard shortcuts</a></li>
				{{/KEYS_HELP}}
				<li>Times are shown in {{ZONE}}</li>
			</ul>
		</div>
	</footer>
</body>
</html>
