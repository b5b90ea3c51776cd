#!/bin/bash
# The claims list of a partner with 2,000 claims among 100,000, 25 rows a
# page, against a trivial libfcgi responder that sends the same bytes: same
# nginx, same run, rounds in turn. At least 0.7 of its rate at 16 connections.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in
fetch "$room/list" /claims
rows=$(grep -c 'scope="row"' "$room/list")
[ "$rows" = 25 ] || { echo "the page has $rows rows" >&2; exit 1; }
build/responder "$room/responder.sock" "$room/list" 2 &
started+=($!)
until [ -S "$room/responder.sock" ]; do sleep 0.05; done

row "claims list, $(stat -c %s "$room/list") bytes" requests/s 'p99 ms' ''
for connections in 1 16 64; do
	for _ in $(seq "$ROUNDS"); do
		measure "$connections" "$url/responder" >>"$room/theirs.$connections"
		measure "$connections" "$url/claims" >>"$room/ours.$connections"
	done
	theirs=$(median 1 <"$room/theirs.$connections")
	ours=$(median 1 <"$room/ours.$connections")
	row "  trivial responder, $connections connections" "$theirs" \
	    "$(median 2 <"$room/theirs.$connections")" ''
	row "  cpor, $connections connections" "$ours" \
	    "$(median 2 <"$room/ours.$connections")" \
	    "$(awk "BEGIN { printf \"%.2f of it\", $ours / $theirs }")"
done
