#!/bin/bash
# Does the time of an answer tell whether somebody has an address? 2,000 asked
# for at the sign-in, for a forgotten password, and by invitations, half of them
# known: Welch's t between both, whose size is to stay below 4.5.
. "$(dirname "$0")/world.bash"
SAMPLES=${SAMPLES:-2000}
"$PROGRAM" init >/dev/null 2>&1
echo $PASSWORD | "$PROGRAM" person add reader@microsoft.example \
    "Rita Reader" Microsoft auditor >/dev/null
build/seed "$data/cpor.db" tests/bench/enumeration.sql
open_world

row "known or unknown, $SAMPLES samples" 'known ms' 'unknown' ''
node tests/bench/enumeration.mjs "$url" $PASSWORD "$SAMPLES" \
    >"$room/times"
while IFS="$(printf '\t')" read -r what known unknown t; do
	row "  $what" "$known" "$unknown" "t = $t"
done <"$room/times"
