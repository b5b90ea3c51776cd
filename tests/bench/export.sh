#!/bin/bash
# Taking out 60,000 of 100,000 claims as CSV and as a workbook: how long, and
# the most memory its worker has resident meanwhile. Below 40 MB.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in reader@microsoft.example

# Every process's peak of resident memory, "PID MB" a line.
peaks() {
	for pid in $(cat "/proc/$serving/task/$serving/children"); do
		awk -v pid="$pid" '/^VmHWM/ { print pid, $2 / 1024 }' \
		    "/proc/$pid/status"
	done | sort
}

row 'export of 60,000 of 100,000 claims' 'seconds' 'MB' ''
for kind in csv xlsx; do
	peaks >"$room/before"
	start=$(date +%s.%N)
	fetch "$room/out.$kind" "/claims.$kind?status=open"
	end=$(date +%s.%N)
	# The worker that did it is the one that has a new peak.
	peak=$(peaks | comm -13 "$room/before" - | sort -nk2 | tail -1)
	row "  as $kind, $(stat -c %s "$room/out.$kind") bytes" \
	    "$(awk "BEGIN { printf \"%.1f\", $end - $start }")" \
	    "$(printf %.1f "${peak#* }")" ''
done
lines=$(wc -l <"$room/out.csv")
row '  rows' "$((lines - 1))" '' ''
