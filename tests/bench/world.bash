# What the benches share: a big database, cpor and the responder behind one
# nginx, and somebody signed in. Sourced; everything is gone at the end.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
PATH=$PATH:/usr/sbin
PROGRAM=${PROGRAM:-build/cpor}
ROUNDS=${ROUNDS:-5}
SECONDS_EACH=${SECONDS_EACH:-3}
PASSWORD=demo-claims-2026
room=$(mktemp -d)
data=$room/data
started=()

finish() {
	for pid in "${started[@]}"; do
		kill "$pid" 2>/dev/null || true
	done
	wait
	rm -rf "$room"
}
trap finish EXIT
trap 'exit 1' INT TERM

# A port that was free a moment ago.
port=$(node -e 's = require("net").createServer().listen(0, "127.0.0.1",
    () => { console.log(s.address().port); s.close() })')
url=http://localhost:$port
export CPOR_DATA=$data CPOR_BASE_URL=$url CPOR_SOCKET=$data/cpor.sock
export SIGN_IN_RATE=1000r/s

# The page that the first name of a form's field, or a cookie, is read from.
field() {
	sed -n "s/.*name=\"$2\" value=\"\([^\"]*\)\".*/\1/p" "$1" | head -1
}

# Nobody here has an authenticator app (R2.41).
exempt() {
	echo "INSERT OR IGNORE INTO factor_exempt SELECT id FROM person;" \
	    >"$room/exempt.sql"
	build/seed "$data/cpor.db" "$room/exempt.sql"
}

# $1…: more SQL, after the world of seed.sql.
make_world() {
	"$PROGRAM" init >/dev/null 2>&1
	for sql in tests/bench/seed.sql "$@"; do
		build/seed "$data/cpor.db" "$sql"
	done
	echo $PASSWORD | "$PROGRAM" person add bench@bench.example \
	    "Bea Bench" "Bench 1" incentives-admin >/dev/null
	echo $PASSWORD | "$PROGRAM" person add reader@microsoft.example \
	    "Rita Reader" Microsoft auditor >/dev/null
	exempt
	"$PROGRAM" clock --once 2>"$room/clock.log"
}

# nginx as it is, with one location more.
open_world() {
	"$PROGRAM" serve 2>"$room/cpor.log" &
	serving=$!
	started+=($!)
	sed "s|^\t\tlocation = /sign-in {|\t\tlocation = /responder {\n\
\t\t\tfastcgi_keep_conn off;\n\
\t\t\tfastcgi_pass unix:$room/responder.sock;\n\t\t}\n&|" \
	    nginx.conf >"$room/nginx.conf"
	tests/nginx.sh "$data" "$port" "$room/nginx.conf" 2>"$room/nginx.log" &
	started+=($!)
	for _ in $(seq 100); do
		curl -fs -o /dev/null "$url/healthz" && return
		sleep 0.1
	done
	cat "$room/cpor.log" "$room/nginx.log" >&2
	exit 1
}

# $1: whose e-mail address; the partner's without one.
sign_in() {
	curl -fs -c "$room/jar" -o "$room/page" "$url/sign-in"
	curl -fs -b "$room/jar" -c "$room/jar" -o /dev/null "$url/sign-in" \
	    --data-urlencode "token=$(field "$room/page" token)" \
	    --data-urlencode "email=${1-bench@bench.example}" \
	    --data-urlencode password=$PASSWORD
	cookie=$(awk '$6 == "cpor" { print $6 "=" $7 }' "$room/jar")
	[ -n "$cookie" ] || { echo "nobody could sign in" >&2; exit 1; }
}

fetch() {
	curl -fs -H "Cookie: $cookie" -o "$1" "$url$2"
}

# One round: requests a second, p99 and p50 in milliseconds. Any answer that
# is no success is a failure of the bench.
measure() {
	connections=$1
	shift
	wrk -t1 -c"$connections" -d"${SECONDS_EACH}s" --latency \
	    -H "Cookie: $cookie" "$@" >"$room/wrk"
	if grep -qE 'Non-2xx|Socket errors' "$room/wrk"; then
		cat "$room/wrk" >&2
		exit 1
	fi
	awk '/Requests\/sec/ { rate = $2 }
	    $1 == "50%" || $1 == "99%" {
		ms[$1] = $2 * ($2 ~ /us$/ ? 0.001 : $2 ~ /ms$/ ? 1 : 1000) }
	    END { printf "%.0f %.2f %.2f\n", rate, ms["99%"], ms["50%"] }' \
	    "$room/wrk"
}

# The middle one of the numbers in a column of the input.
median() {
	awk -v column="$1" '{ print $column }' | sort -n |
	    awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

row() {
	printf '%-46s %12s %10s  %s\n' "$@"
}
