#!/bin/sh
# Every rule of a finished section of docs/rules.md is named by a test, and
# every id that a test or a contract names is a rule. Then controls that each
# fault is indeed found.
#
# A rule is defined where its id stands bold at the start of a list item or in
# the first cell of a row: "- **R4.12** …", "| **R4.31** | …". "(later)" behind
# the id, or in the heading of its section, excuses it. A test names a rule
# by writing its id anywhere.
set -eu
cd "$(dirname "$0")/.."

# Prints each id with the file and line that name it: "R4.12 tests/a.c:7".
named() {
	find "$@" -type f \( -name '*.c' -o -name '*.h' -o -name '*.cc' \
	    -o -name '*.mjs' \) -exec awk '{
		line = " " $0
		while (match(line, /[^A-Za-z0-9_]R[0-9]+\.[0-9]+/)) {
			print substr(line, RSTART + 1, RLENGTH - 1), \
			    FILENAME ":" FNR
			line = substr(line, RSTART + RLENGTH)
		}
	}' {} +
}

# $1: rules, $2: directory of tests, $3: directory of contracts. Prints faults.
faults() {
	{
		named "$2" | sed 's/^/test /'
		named "$3" | sed 's/^/contract /'
	} | awk '
	FILENAME == "-" {
		if (!($2 in rule))
			print $3 ": there is no rule " $2
		if ($1 == "test")
			tested[$2] = 1
		next
	}
	/^## / {
		section = $2 + 0
		later = /\(later\)/
		if (later == /\(finished\)/)
			print FILENAME ":" FNR ": is section " section \
			    " finished or later?"
	}
	match($0, /^(- |\| )\*\*R[0-9]+\.[0-9]+\*\*/) {
		id = substr($0, RSTART + 4, RLENGTH - 6)
		if (id in rule)
			print FILENAME ":" FNR ": " id " is there twice"
		if (index(id, "R" section ".") != 1)
			print FILENAME ":" FNR ": " id " is not of section " \
			    section
		rule[id] = FILENAME ":" FNR
		rest = substr($0, RSTART + RLENGTH)
		if (!later && rest !~ /^ \(later\)/)
			order[++count] = id
	}
	END {
		for (i = 1; i <= count; i++)
			if (!(order[i] in tested))
				print rule[order[i]] ": no test names " order[i]
	}' "$1" -
}

found=$(faults docs/rules.md tests cgi-bin)
[ -z "$found" ] || { echo "$found"; exit 1; }

# The control: one fault of each kind, and as many that are none.
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/tests" "$tree/cgi-bin"
cat >"$tree/rules.md" <<'END'
## 1. One (finished)
- **R1.1** Tested.
- **R1.2** Not tested.
- **R1.3** (later) Not tested, and not yet to be.
| **R1.4** | A row | not tested |
- **R1.1** Twice.
- **R2.9** Of another section.
## 2. Two (later)
- **R2.1** Not tested.
## 3. Three
END
printf '/* R1.1, R2.9 */ /* R1.12 XR1.2 */\n' >"$tree/tests/a.c"
printf '/* (R1.2) */\n/* (R7.7) */\n' >"$tree/cgi-bin/a.h"
expected='cgi-bin/a.h:2: there is no rule R7.7
rules.md:10: is section 3 finished or later?
rules.md:3: no test names R1.2
rules.md:5: no test names R1.4
rules.md:6: R1.1 is there twice
rules.md:7: R2.9 is not of section 1
tests/a.c:1: there is no rule R1.12'
if [ "$(cd "$tree" && faults rules.md tests cgi-bin | LC_ALL=C sort)" != \
    "$expected" ]; then
	echo "tests/check-rules.sh does not find what it looks for:"
	(cd "$tree" && faults rules.md tests cgi-bin)
	exit 1
fi
