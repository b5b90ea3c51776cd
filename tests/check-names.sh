#!/bin/sh
# What the objects export and call. A file exports only its own prefix
# (store/claim.c: store_claim_… or claim_…; store/db_sqlite.c also db_…;
# web/routes.c also route_…) and that of the types its own header defines
# (rules/person.h has enum role: role_…). Nobody calls what has no bound, and
# only base/time asks the clock. Then a control that a breach is indeed found.
#
#	OBJ=build/obj tests/check-names.sh
set -eu
cd "$(dirname "$0")/.."
objects=${OBJ:-build/obj}

# $1: directory of objects, $2: of their sources. Prints breaches.
breaches() {
	(cd "$1" && nm -A -g main.o ./*/*.o 2>/dev/null) | awk -v source="$2" '
	BEGIN {
		n = split("sprintf vsprintf strcpy stpcpy strcat gets system " \
		    "popen atoi atol atoll strtok rand srand", word, " ")
		for (i = 1; i <= n; i++)
			unbounded[word[i]] = 1
		n = split("time clock_gettime gettimeofday ftime", word, " ")
		for (i = 1; i <= n; i++)
			clock[word[i]] = 1
	}
	{
		file = $1; sub(/\.o:.*/, "", file); sub(/^\.\//, "", file)
		symbol = $NF; kind = $(NF - 1)
		room = file; sub(/\/.*/, "", room)
		name = file; sub(/.*\//, "", name)
		short = name; sub(/_.*/, "", short)
		if (!(file in read_already))
			read_types()
	}
	file ~ /^tests\// || symbol ~ /^__(asan|odr_asan|ubsan|start|stop)/ {
		next
	}
	kind == "U" {
		called = symbol; sub(/@.*/, "", called)
		sub(/^__/, "", called); sub(/_chk$/, "", called)
		if (called in unbounded)
			print file " calls " called
		if (called in clock && file != "base/time")
			print file " asks the clock (" called ")"
	}
	kind ~ /^[TDBRGSC]$/ && !own() {
		print file " exports " symbol
	}
	function own() {
		if (starts(name) || starts(room "_" name) || starts(short) ||
		    starts(room "_" short) || symbol == name "s" ||
		    name ~ /s$/ && starts(substr(name, 1, length(name) - 1)))
			return 1
		for (type in types)
			if (index(type, file SUBSEP) == 1 &&
			    starts(substr(type, length(file) + 2)))
				return 1
		return 0
	}
	function read_types(	header, line, word) {
		read_already[file] = 1
		header = source "/" file ".h"
		while ((getline line <header) > 0)
			if (line ~ /^(struct|enum) [a-z_]+ \{/ &&
			    split(line, word, " "))
				types[file, word[2]] = 1
		close(header)
	}
	function starts(prefix) {
		return symbol == prefix || index(symbol, prefix "_") == 1
	}'
}

[ -f "$objects/base/text.o" ] || { echo "no objects in $objects"; exit 1; }
found=$(breaches "$objects" cgi-bin)
[ -z "$found" ] || { echo "$found"; exit 1; }

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/store" "$tree/base"
cc -w -O0 -fno-builtin -x c -c -o "$tree/store/claim.o" - <<'END'
char *strcpy(char *, const char *);
long time(long *);
int store_claim_of(void) { return 0; }
int store_offer_of(void) { char b[9]; return strcpy(b, "x") == b; }
static int hidden(void) { return (int)time(0); }
int line_is_open(void) { return 1; }
int claim_is_open(void) { return hidden(); }
END
cc -w -O0 -fno-builtin -x c -c -o "$tree/base/time.o" - <<'END'
long time(long *);
long time_now(void) { return time(0); }
END
printf 'enum line { A, B };\n' >"$tree/store/claim.h"
expected='store/claim asks the clock (time)
store/claim calls strcpy
store/claim exports store_offer_of'
if [ "$(breaches "$tree" "$tree" | sort)" != "$expected" ]; then
	echo "tests/check-names.sh does not find what it looks for:"
	breaches "$tree" "$tree"
	exit 1
fi
