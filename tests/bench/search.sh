#!/bin/bash
# Looking for claims among 100,000, as Microsoft's readers see them all: by the
# beginning of a domain, by words that few, some and all claims have. Against a
# trivial libfcgi responder that sends the same bytes. At least 0.4 of its rate
# at 16 connections.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in reader@microsoft.example

row 'search in 100,000 claims, 16 connections' requests/s 'p99 ms' ''
while read -r query why; do
	address="/claims?text=$query"
	fetch "$room/found" "$address"
	found=$(sed -n 's|.*id="count">\([0-9,+]*\).*|\1|p' "$room/found")
	build/responder "$room/responder.sock" "$room/found" 2 &
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
	row "  $why: $found found" "$ours" "$(median 2 <"$room/ours")" \
	    "$(awk "BEGIN { printf \"%.2f of it\", $ours / $theirs }")"
done <<'END'
customer4321.ex beginning of a domain
customer43 shorter beginning
customer4 of a fifth of all domains
exchange word of every claim
99998 word of one claim
exchange+online+customer4321 three words
END
