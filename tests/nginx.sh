#!/bin/sh
# Becomes a private nginx in front of a CPOR whose data are in DATA, on a port
# of this machine alone, as whoever calls it.
#
#	tests/nginx.sh DATA PORT [NGINX-CONF]
#
# SIGN_IN_RATE (30r/m): how often one address may try to sign in.
set -eu
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
data=$1 port=$2 conf=${3:-nginx.conf}
temp=$data/nginx
user=
[ "$(id -u)" != 0 ] || user="user $(id -un) $(id -gn);"

# As many as cpor serve makes.
workers=${CPOR_WORKERS:-$(getconf _NPROCESSORS_ONLN)}
[ "$workers" -ge 2 ] || [ -n "${CPOR_WORKERS-}" ] || workers=2
[ "$workers" -le 64 ] || workers=64
socket=${CPOR_SOCKET:-$data/cpor.sock}
servers=
for n in $(seq "$workers"); do
	servers="$servers server unix:$socket.$n max_fails=0;"
done

mkdir -p "$temp"
chmod 0700 "$temp"
sed -e "s|@LISTEN@|127.0.0.1:$port|; s|@HOST@|localhost|" \
    -e "s|@SERVERS@|$servers|; s|@SIGN_IN@|$socket.0|" \
    -e "s|@STATIC@|${CPOR_STATIC:-$PWD/build/static}|" \
    -e "s|@TEMP@|$temp|; s|@USER@|$user|; s|@TLS@||" \
    -e "s|@SIGN_IN_RATE@|${SIGN_IN_RATE:-30r/m}|" "$conf" >"$temp/nginx.conf"
exec nginx -e stderr -c "$temp/nginx.conf" -g 'daemon off;'
