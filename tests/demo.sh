#!/bin/bash
# `make run`: a demo in the foreground, until Ctrl-C. DATA keeps its database;
# it is made when the directory is new. Needs PROGRAM, PORT and DATA.
set -eum # m: Ctrl-C reaches this script alone, which then stops the parts
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
export CPOR_DATA CPOR_BASE_URL CPOR_SOCKET
CPOR_DATA=$DATA
CPOR_BASE_URL=http://localhost:$PORT
started=()

stop() {
	trap '' INT TERM
	trap - EXIT
	for pid in "${started[@]}"; do
		kill "$pid" 2>/dev/null || true
	done
	wait
	exit "$1"
}
trap 'stop $?' EXIT
trap 'echo; echo "Stopped. $CPOR_DATA keeps the data."; stop 0' INT TERM

# Made beside its place and then moved there: half a database never looks like
# a whole one.
if [ ! -e "$DATA" ] || rmdir "$DATA" 2>/dev/null; then
	echo "Making the demo data in $DATA"
	mkdir -p "$(dirname "$DATA")"
	rm -rf "$DATA.new"
	mkdir -m 0700 "$DATA.new"
	CPOR_DATA=$DATA.new "$PROGRAM" demo >/dev/null
	mv "$DATA.new" "$DATA"
fi
CPOR_DATA=$(realpath "$DATA")
CPOR_SOCKET=$CPOR_DATA/cpor.sock

"$PROGRAM" serve &
started+=($!)
tests/nginx.sh "$CPOR_DATA" "$PORT" &
started+=($!)

tries=0
until curl -fs -o /dev/null "$CPOR_BASE_URL/healthz"; do
	tries=$((tries + 1))
	if [ $tries -gt 150 ] || [ "$(jobs -pr | wc -l)" -lt 2 ]; then
		echo "It did not start: see the messages above." >&2
		echo "If port $PORT is taken: make run PORT=8081" >&2
		exit 1
	fi
	sleep 0.1
done

cat <<END

CPOR answers at $CPOR_BASE_URL

  Sign in, always with the password demo-claims-2026, as
    incentives-admin@fabrikam.example    makes and submits claims
    incentives-user@fabrikam.example     drafts and comments
    global-admin@fabrikam.example        manages the partner's people
    incentives-admin@northwind.example   another partner
    incentives-admin@both.example        of two partners
    reviewer@microsoft.example           decides; also reviewer2@
    lead-reviewer@microsoft.example      decides between partners
    program-admin@microsoft.example      keeps programs and settings
    auditor@microsoft.example            reads everything

  Ctrl-C stops it.

END
wait -n
echo "A part has ended by itself: see the messages above." >&2
exit 1
