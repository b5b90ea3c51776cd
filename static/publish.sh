#!/bin/sh
# Publish static files: publish.sh DIRECTORY FILE…
#
# Each file gets its content's hash into its name (app.css becomes
# app.3f2a….css), so that browsers may keep it for ever; DIRECTORY/manifest
# says which became which. Pages (*.html) keep their names, for nginx to show
# when the program cannot; in them @app.css@ stands for the address of app.css.
# Text has a .gz beside it. Old files stay: pages drawn a moment ago ask for
# them.
set -eu
LC_ALL=C
export LC_ALL

directory=$1
shift
mkdir -p "$directory"
manifest=$directory/manifest.new
script=$directory/names.sed
: >"$manifest"
: >"$script"

compress() {
	gzip -9nc "$1" >"$1.gz.new"
	mv "$1.gz.new" "$1.gz"
}

for file; do
	name=${file##*/}
	case $name in
	*.html | *.sh) continue ;;
	*[!A-Za-z0-9._-]*) echo "$file: not a plain name" >&2; exit 1 ;;
	esac
	if grep -q "^$name " "$manifest"; then
		echo "$file: there are two files of this name" >&2
		exit 1
	fi
	hash=$(sha256sum "$file" | cut -c1-16)
	hashed=${name%.*}.$hash.${name##*.}
	cp "$file" "$directory/$hashed.new"
	mv "$directory/$hashed.new" "$directory/$hashed"
	case $name in
	*.css | *.js | *.svg) compress "$directory/$hashed" ;;
	esac
	echo "$name $hashed" >>"$manifest"
	echo "s|@$name@|/static/$hashed|g" >>"$script"
done

for file; do
	case $file in
	*.html) ;;
	*) continue ;;
	esac
	page=$directory/${file##*/}
	sed -f "$script" "$file" >"$page.new"
	if grep -o '@[a-z._-]*@' "$page.new" >&2; then
		echo "$file: no such static file" >&2
		exit 1
	fi
	mv "$page.new" "$page"
	compress "$page"
done
rm "$script"
mv "$manifest" "$directory/manifest"
