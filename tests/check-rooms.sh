#!/bin/sh
# Who may include whom (docs/design.md section 4), and which file alone is the
# door to a library. Prints each breach; a second part shows that a breach is
# indeed found.
set -eu
cd "$(dirname "$0")/.."

# What each room may include besides itself.
rooms='
base:
rules: base
store: rules base
page: rules base
render: rules base
web: page store rules base
clock: page store render rules base
admin: store rules base
'

# The only files that may include a library.
doors='
fcgiapp.h web/fcgi.c
fastcgi.h web/fcgi.c
ctemplate/* page/plan.cc
sqlite3.h store/db_sqlite.c store/db_sqlite_file.c
sodium.h base/secret.c base/seal.c base/sign.c
jansson.h base/json.c
csv.h base/csv.c
magic.h web/upload.c
cmark.h page/markup.c
idn2.h base/domain.c
uninorm.h base/nfc.c
xlsxwriter.h page/sheet.c
zip.h base/zip.c
expat.h base/xml.c
gmime/* base/eml.c
iconv.h base/charset.c
zlib.h render/picture.c
liboath/* base/totp.c
qrencode.h base/qr.c
libical/* base/ical.c
pango/* page/pdf.c
cairo-pdf.h page/pdf.c
sys/socket.h web/fcgi.c web/serve.c base/clamd.c
sys/un.h web/serve.c base/clamd.c
curl/* clock/mail.c
linux/landlock.h base/jail.c
linux/capability.h base/jail.c
linux/close_range.h base/jail.c
linux/filter.h base/jail.c
linux/seccomp.h base/jail.c
seccomp.h base/jail.c
'

# Headers the build makes, and the room they are made for.
made='
names.h page
sql.h store
seed.h admin
common.h rules
'

# C11 and POSIX: no door needed.
plain='assert ctype errno fcntl float grp inttypes limits locale math netdb
poll pwd setjmp signal stdalign stdarg stdatomic stdbool stddef stdint stdio
stdlib stdnoreturn string strings syslog termios time unistd wchar dirent
fnmatch glob sysexits endian getopt netinet/in arpa/inet'
cxx='algorithm cstddef cstdint cstdio cstdlib cstring exception memory new
string string_view vector'

# $1: a tree like cgi-bin. Prints breaches.
breaches() {
	(cd "$1" && grep -nE '^[[:space:]]*#[[:space:]]*include' \
	    -- *.c */*.c */*.h */*.cc 2>/dev/null) |
	awk -v rooms="$rooms" -v doors="$doors" -v made="$made" \
	    -v plain="$plain" -v cxx="$cxx" '
	BEGIN {
		n = split(rooms, line, "\n")
		for (i = 1; i <= n; i++) {
			m = split(line[i], word, /:? +|:/)
			for (j = 1; j <= m; j++)
				may[word[1], word[j]] = 1
			room[word[1]] = 1
		}
		n = split(doors, line, "\n")
		for (i = 1; i <= n; i++) {
			m = split(line[i], word, " ")
			for (j = 2; j <= m; j++)
				door[word[1], word[j]] = 1
			guarded[word[1]] = 1
		}
		n = split(made, line, "\n")
		for (i = 1; i <= n; i++)
			if (split(line[i], word, " "))
				made_for[word[1]] = word[2]
		n = split(plain, word, /[ \n]+/)
		for (i = 1; i <= n; i++)
			ordinary[word[i] ".h"] = 1
		n = split(cxx, word, /[ \n]+/)
		for (i = 1; i <= n; i++)
			ordinary_cxx[word[i]] = 1
	}
	{
		split($0, part, ":")
		file = part[1]
		from = file; sub(/\/.*/, "", from)
		where = "cgi-bin/" file ":" part[2] ": "
		header = $0; sub(/^[^<"]*[<"]/, "", header)
		sub(/[>"].*/, "", header)
		if ($0 ~ /include[ \t]*"/)
			ours()
		else
			theirs()
	}
	function ours(	to) {
		to = header; sub(/\/.*/, "", to)
		if (file == "main.c" || made_for[header] == from)
			return
		if (!(from in room))
			print where "no room is called " from
		else if (!((from, to) in may))
			print where from " may not include " header
	}
	function theirs(	family) {
		family = header; sub(/\/.*/, "/*", family)
		if (header in ordinary ||
		    (header ~ /^sys\// && !(header in guarded)))
			return
		if (file ~ /\.cc$/ && header in ordinary_cxx)
			return
		if (!((header, file) in door) && !((family, file) in door))
			print where "<" header "> has another door, or none"
	}'
}

found=$(breaches cgi-bin)
[ -z "$found" ] || { echo "$found"; exit 1; }

# The control: a tree with one breach of each kind, and as many that are none.
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/page" "$tree/store" "$tree/rules"
printf '#include "rules/claim.h"\n#include "store/db.h"\n' >"$tree/page/a.c"
printf '#include <string.h>\n#include <sqlite3.h>\n' >"$tree/store/claim.c"
printf '#include <sqlite3.h>\n#include "store/db.h"\n' >"$tree/store/db_sqlite.c"
printf '#include "base/text.h"\n#include "web/request.h"\n' >"$tree/rules/b.h"
expected='cgi-bin/page/a.c:2: page may not include store/db.h
cgi-bin/rules/b.h:2: rules may not include web/request.h
cgi-bin/store/claim.c:2: <sqlite3.h> has another door, or none'
if [ "$(breaches "$tree" | sort)" != "$expected" ]; then
	echo "tests/check-rooms.sh does not find what it looks for:"
	breaches "$tree"
	exit 1
fi
