#!/usr/bin/env bash
# Checks that this machine has what a task needs. As root it installs what is missing; otherwise it prints the line that does.
# usage: Scripts/setup.sh demo|browser|test|bench
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()

# A Debian package, and the command that succeeds when the machine has what the package brings.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

there() { compgen -G "$1"; }
# Programs for administrators stand outside an ordinary user's PATH.
program() { command -v "$1" || test -x "/usr/sbin/$1"; }

building() {
    need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
    need tzdata test -e /usr/share/zoneinfo/Europe/Amsterdam
    need git program git
    need gcc program gcc
    need libc6-dev test -e /usr/include/stdio.h
    need libstdc++-12-dev there '/usr/include/c++/*/vector'
    need pkg-config program pkg-config
    need libpq-dev pkg-config --exists libpq
    need libqrencode-dev pkg-config --exists libqrencode
    need libsodium-dev pkg-config --exists libsodium
    need libsqlite3-dev pkg-config --exists sqlite3
    need libssl-dev pkg-config --exists libcrypto
    need libpango1.0-dev pkg-config --exists pangocairo
    need libcairo2-dev pkg-config --exists cairo-pdf
    need fonts-dejavu-core test -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
    need zlib1g-dev pkg-config --exists zlib
    # The Swift toolchain is linked to these and does not bring them.
    need libcurl4 there '/usr/lib/*/libcurl.so.4'
    need libncurses6 there '/usr/lib/*/libncurses.so.6'
    need libxml2 there '/usr/lib/*/libxml2.so.2'
}

browsing() {
    need chromium test -x /usr/bin/chromium
    need python3-venv python3 -c 'import ensurepip, venv'
}

storing() { need postgresql there '/usr/lib/postgresql/*/bin/initdb'; }

reading() { need poppler-utils program pdftotext; }

measuring() {
    need curl program curl
    need nginx-light program nginx
    need python3 program python3
    need wrk program wrk
}

look() {
    missing=()
    building
    case "$1" in
        demo) ;;
        browser) browsing ;;
        test) browsing && storing && reading ;;
        bench) storing && measuring ;;
        *) echo "usage: Scripts/setup.sh demo|browser|test|bench" >&2 && exit 64 ;;
    esac
}

install() {
    local log
    log=$(mktemp)
    echo "Installing ${missing[*]}"
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        tail -20 "$log" >&2
        exit 1
    fi
    rm "$log"
}

task=${1:-}
look "$task"
if ((${#missing[@]} > 0)); then
    line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    if ((EUID == 0)) && program apt-get >/dev/null; then
        install
        look "$task"
        ((${#missing[@]} == 0)) || { echo "Still missing: ${missing[*]}" >&2 && exit 1; }
    elif program sudo >/dev/null; then
        echo "sudo sh -c '$line'" && exit 1
    else
        echo "su -c '$line'" && exit 1
    fi
fi
if ! program swift >/dev/null; then
    echo "Swift 6.3 is not in the PATH; https://www.swift.org/install/linux says how to get it." >&2
    exit 1
fi
