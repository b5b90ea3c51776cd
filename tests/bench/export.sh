#!/bin/bash
# Taking out 60,000 of 100,000 claims as CSV and as a workbook: how long, and
# the most memory a worker has resident meanwhile. Below 40 MB.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in reader@microsoft.example

# The largest worker's resident memory in MB, at its peak.
peak() {
	for pid in $(cat "/proc/$serving/task/$serving/children"); do
		awk '/^VmHWM/ { print $2 / 1024 }' "/proc/$pid/status"
	done | sort -n | tail -1
}

row 'export of 60,000 of 100,000 claims' 'seconds' 'MB' ''
for kind in csv xlsx; do
	start=$(date +%s.%N)
	fetch "$room/out.$kind" "/claims.$kind?status=open"
	end=$(date +%s.%N)
	row "  as $kind, $(stat -c %s "$room/out.$kind") bytes" \
	    "$(awk "BEGIN { printf \"%.1f\", $end - $start }")" \
	    "$(printf %.1f "$(peak)")" ''
done
lines=$(wc -l <"$room/out.csv")
row '  rows' "$((lines - 1))" '' ''
