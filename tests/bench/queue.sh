#!/bin/bash
# The reviewer's queue of 20,000 open claims among 100,000, against a trivial
# libfcgi responder that sends the same bytes: same nginx, same run, rounds in
# turn. Its first page at least 0.4 of the responder's rate at 16 connections.
. "$(dirname "$0")/world.bash"
make_world tests/bench/queue.sql
echo $PASSWORD | "$PROGRAM" person add rita@microsoft.example \
    "Rita Reviewer" Microsoft reviewer >/dev/null
exempt
open_world
sign_in rita@microsoft.example

row 'queue of 20,000 open claims, 16 connections' requests/s 'p99 ms' ''
while read -r address why; do
	fetch "$room/queue" "$address"
	rows=$(grep -c 'scope="row"' "$room/queue" || true)
	build/responder "$room/responder.sock" "$room/queue" 2 &
	responder=$!
	until [ -S "$room/responder.sock" ]; do sleep 0.05; done
	rm -f "$room/theirs" "$room/ours"
	for _ in $(seq "$ROUNDS"); do
		measure 16 "$url/responder" >>"$room/theirs"
		measure 16 "$url$address" >>"$room/ours"
	done
	kill "$responder"
	wait "$responder" || true
	rm -f "$room/responder.sock"
	theirs=$(median 1 <"$room/theirs")
	ours=$(median 1 <"$room/ours")
	row "  $why, $rows rows" "$ours" "$(median 2 <"$room/ours")" \
	    "$(awk "BEGIN { printf \"%.2f of it\", $ours / $theirs }")"
done <<'END'
/review the first page
/review?due=week what is due this week
/review?whose=mine one's own: none
END
