#!/bin/sh
# Installs what CPOR needs on Debian 12, and says what and why.
#
#	tests/setup.sh run	what `make run` needs
#	tests/setup.sh test	that, and what `make test` needs
#	tests/setup.sh design	only the npm packages of the page design
#
# Installs only what is missing: as root, with sudo, or it prints the command
# that somebody who may has to run. Running it again does nothing.
set -eu
cd "$(dirname "$0")/.."

# for, package, the command that makes it unnecessary (or -), why
packages() {
	cat <<-'END'
	run  gcc                     gcc    compiles the program
	run  g++                     g++    compiles the door to ctemplate
	run  libfcgi-dev             -      FastCGI
	run  libctemplate-dev        -      templates
	run  libsqlite3-dev          -      the database
	run  libsodium-dev           -      cryptography
	run  libjansson-dev          -      JSON
	run  libcsv-dev              -      CSV
	run  libmagic-dev            -      file types by content
	run  libcmark-dev            -      markup of comments
	run  libidn2-dev             -      international domain names
	run  libzip-dev              -      Office documents, in and out
	run  libpango1.0-dev         -      PDF documents, with cairo
	run  fonts-noto-core         -      their letters, in most scripts
	run  fonts-wqy-microhei      -      and in Chinese, Japanese and Korean
	run  libxlsxwriter-dev       -      workbooks of lists
	run  libcurl4-openssl-dev    -      mail out, by SMTP
	run  libical-dev             -      calendars in
	run  libseccomp-dev          -      confines what opens files
	run  libexpat1-dev           -      XML in Office documents
	run  libunistring-dev        -      one way to write each character
	run  john-data               -      the passwords that people have most
	run  libgmime-3.0-dev        -      mail in
	run  liboath-dev             -      codes of authenticator apps
	run  libqrencode-dev         -      QR codes
	run  zlib1g-dev              -      pictures of pages
	run  poppler-utils           pdftotext  shows the pages of PDF documents
	run  graphicsmagick          gm     shows pictures
	run  catdoc                  catdoc shows the words of old Office files
	run  nginx                   nginx  the web server in front
	run  tzdata                  -      time zones
	run  ca-certificates         -      lets npm check who it talks to
	run  nodejs                  node   builds the page design, runs web tests
	run  npm                     npm    fetches the page design
	run  curl                    curl   sees that the first page answers
	test clang                   clang  the second compiler
	test clang-format            clang-format  one code style
	test libclang-rt-14-dev      -      sanitizers and the fuzzer for clang
	test libcmocka-dev           -      unit tests
	test chromium-headless-shell chromium-headless-shell  browser tests
	test fonts-dejavu-core       -      letters for the screenshots
	test openjdk-17-jre-headless java   runs the HTML validator
	test unzip                   unzip  reads the Office documents
	test file                    file   says of documents what they are
	test wrk                     wrk    load for make bench
	END
}

# $1: run or test. The missing packages, one a line, with the reason.
missing() {
	packages | while read -r for package command why; do
		[ "$for" = run ] || [ "$1" = test ] || continue
		[ "$command" = - ] || ! has "$command" || continue
		installed "$package" || echo "$package $why"
	done
}

has() {
	PATH=$PATH:/usr/sbin command -v "$1" >/dev/null
}

installed() {
	status=$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) &&
	    [ "$status" = installed ]
}

install_packages() {
	wanted=$(missing "$1")
	[ -n "$wanted" ] || return 0
	echo "Debian packages that are missing:"
	echo "$wanted" | while read -r package why; do
		printf '  %-24s %s\n' "$package" "$why"
	done
	names=$(echo "$wanted" | cut -d' ' -f1 | tr '\n' ' ')
	if [ "$(id -u)" = 0 ]; then
		as=
	elif has sudo; then
		as=sudo
	else
		echo "Have an administrator run: apt-get install $names" >&2
		exit 1
	fi
	$as apt-get -q update
	# shellcheck disable=SC2086  # one word each
	$as env DEBIAN_FRONTEND=noninteractive apt-get -qy \
	    --no-install-recommends install $names
	left=$(missing "$1")
	[ -z "$left" ] || { echo "still missing: $left" >&2; exit 1; }
}

# What the program's pages need are package.json's dependencies; what only
# tests need its devDependencies. A mark says what was installed, and when.
install_npm() {
	mark=node_modules/.for-$1
	if [ -f "$mark" ] && [ ! package-lock.json -nt "$mark" ]; then
		return 0
	fi
	if [ "$1" = run ]; then
		echo "npm packages of the page design:"
		npm ci --omit=dev --ignore-scripts --no-audit --no-fund
	else
		echo "npm packages of the page design and the tests:"
		npm ci --ignore-scripts --no-audit --no-fund
		touch node_modules/.for-run
	fi
	touch "$mark"
}

case "${1-}" in
run | test)
	install_packages "$1"
	install_npm "$1"
	;;
design)
	install_npm run
	;;
*)
	echo "usage: tests/setup.sh run|test|design" >&2
	exit 2
	;;
esac
