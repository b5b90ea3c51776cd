#!/bin/sh
# What ctemplate would let pass: its escaping knows HTML 4, and is off in a file
# that does not ask for it. Also what our own CSP forbids. Then a control.
set -eu
cd "$(dirname "$0")/.."

# Names of templates on standard input; prints breaches.
breaches() {
	while read -r file; do
		awk -v file="$file" '
		function breach(why) { print file ":" FNR ": " why }
		FNR == 1 && file !~ /mail\// &&
		    $0 !~ /^\{\{%AUTOESCAPE context="HTML"\}\}/ {
			breach("does not begin with the AUTOESCAPE pragma")
		}
		/:none|BI_NONE/ { breach("switches escaping off") }
		/<\/?\{\{/ { breach("a tag name from a variable") }
		/[ \t](formaction|srcset|xlink:href|on[a-z]+|srcdoc)=/ {
			breach("an attribute that escaping or the CSP does not know")
		}
		/[ \t]style=/ { breach("an inline style") }
		/<style/ { breach("an inline style") }
		/<script[^>]*>/ && !/<script[^>]* src=/ { breach("an inline script") }
		/javascript:/ { breach("a script as an address") }
		/=\{\{/ && !/="[^"]*=\{\{/ { breach("an attribute without quotes") }
		/[?&][a-z_.]+=\{\{[A-Z0-9_]+\}\}/ {
			breach("a query value without :u")
		}' "$file"
	done
}

found=$(find templates -name '*.tpl' | sort | breaches)
[ -z "$found" ] || { echo "$found"; exit 1; }

bad=$(mktemp)
trap 'rm -f "$bad"' EXIT
cat >"$bad" <<'END'
<p>{{NAME:none}}</p>
<{{TAG}}>
<button formaction="{{A}}">
<p style="color: red">
<script>let a</script>
<p id={{ID}}>
<a href="/claims?q={{QUERY}}">
<a href="/claims?q={{QUERY:u}}" class="{{CLASS}}">{{NAME}}</a>
END
count=$(echo "$bad" | breaches | wc -l)
if [ "$count" -ne 8 ]; then
	echo "tests/check-templates.sh finds $count of 8 breaches"
	echo "$bad" | breaches
	exit 1
fi
