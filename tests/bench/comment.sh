#!/bin/bash
# Comments posted to one claim: form token, one transaction that is on the
# disk before the answer, a redirect. p99 at most 25 ms where a commit takes
# under 1 ms; the rate does not fall from 1 to 64 connections.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in
fetch "$room/list" '/claims?status=under-review'
claim=$(sed -n 's|.*href="\(/claims/[0-9a-z]\{13\}\)".*|\1|p' "$room/list" |
    head -1)
fetch "$room/page" "$claim"
token=$(field "$room/page" token)

# What the disk itself needs to keep 4 KiB where 4 KiB were, as the log of the
# database does: milliseconds, on the average of 300.
disk() {
	dd if=/dev/zero of="$data/disk" bs=4096 count=300 2>"$room/dd"
	dd if=/dev/zero of="$data/disk" bs=4096 count=300 conv=notrunc \
	    oflag=dsync 2>"$room/dd"
	sed -n 's/.*copied, \([0-9.]*\) s.*/\1/p' "$room/dd" |
	    awk '{ printf "%.2f ms", $1 / 0.3 }'
}

row 'comment POST' requests/s 'p99 ms' ''
row '  the disk before: 4 KiB written and synced' '' '' "$(disk) each"
for connections in 1 16 64; do
	for _ in $(seq "$ROUNDS"); do
		TOKEN=$token measure "$connections" -s tests/bench/comment.lua \
		    "$url$claim/comments" >>"$room/posts.$connections"
	done
	row "  cpor, $connections connections" \
	    "$(median 1 <"$room/posts.$connections")" \
	    "$(median 2 <"$room/posts.$connections")" \
	    "p50 $(median 3 <"$room/posts.$connections") ms"
done
row '  the disk after' '' '' "$(disk) each"
"$PROGRAM" verify >/dev/null || { echo "the history is not whole" >&2; exit 1; }
