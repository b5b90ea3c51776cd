#!/bin/bash
# A run of the clock over 100,000 claims, everything being due at once: on a
# day when some hundreds of claims were not answered in time and some thousands
# are reminded of, and right after it, when nothing is left. Under 10 s.
. "$(dirname "$0")/world.bash"
make_world
build/seed "$data/cpor.db" tests/bench/clock.sql
echo 'UPDATE job SET next = 0;' >"$room/due.sql"

entries() {
	"$PROGRAM" verify | sed -n 's/.*whole: \([0-9]*\) entries.*/\1/p'
}

row 'a run of the clock over 100,000 claims' seconds 'processor s' ''
for day in 'a day of its work' 'nothing left to do'; do
	before=$(entries)
	TIMEFORMAT='%R %U %S'
	{ time "$PROGRAM" clock --once 2>"$room/clock.log"; } 2>"$room/time"
	read -r seconds user system <"$room/time"
	row "  $day" "$seconds" "$(awk "BEGIN { print $user + $system }")" \
	    "$(($(entries) - before)) entries in the history"
	build/seed "$data/cpor.db" "$room/due.sql"
done
