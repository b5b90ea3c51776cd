#!/bin/bash
# Private memory of each worker: at rest after some pages, and after a 25 MB
# proof file went out. Below 25 MB.
. "$(dirname "$0")/world.bash"
make_world
open_world
sign_in

# The largest worker's private memory in MB.
private() {
	for pid in $(cat "/proc/$serving/task/$serving/children"); do
		awk '/^Private_/ { kb += $2 } END { print kb / 1024 }' \
		    "/proc/$pid/smaps_rollup"
	done | sort -n | tail -1
}

row 'private memory of the largest worker' 'MB' '' ''
SECONDS_EACH=1 measure 16 "$url/claims" >/dev/null
row '  after some thousand lists' "$(printf %.1f "$(private)")" '' ''

fetch "$room/list" '/claims?status=approved'
claim=$(sed -n 's|.*href="\(/claims/[0-9a-z]\{13\}\)".*|\1|p' "$room/list" |
    head -1)
fetch "$room/page" "$claim/proof"
{ printf '%%PDF-1.7\n'; head -c 26214000 /dev/urandom; } >"$room/big.pdf"
curl -fs -o /dev/null -H "Cookie: $cookie" -H "Origin: $url" \
    -F "token=$(field "$room/page" token)" \
    -F "version=$(field "$room/page" version)" \
    -F "file=@$room/big.pdf;type=application/pdf" "$url$claim/proof"
fetch "$room/page" "$claim"
file=$(sed -n 's|.*href="\(/proof/[0-9a-z]\{13\}\)".*|\1|p' "$room/page" |
    head -1)
for _ in 1 2 3 4 5 6; do
	fetch "$room/back.pdf" "$file"
	cmp "$room/big.pdf" "$room/back.pdf"
done
row '  after 25 MB in and six times out' "$(printf %.1f "$(private)")" '' ''
