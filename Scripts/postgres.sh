#!/usr/bin/env bash
# A PostgreSQL server of our own for tests: 127.0.0.1 only, a free port, a throw-away folder, an ordinary user.
# It trades safety for speed, unless it is started `durable`, for measuring.
# usage: Scripts/postgres.sh start [durable] | address | stop
set -euo pipefail
cd "$(dirname "$0")/.."

state=var/postgres
programs=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1 || true)

# initdb and postgres refuse to run as root.
as_user() {
    if ((EUID == 0)); then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

running() { [[ -f $state/folder ]] && as_user "$programs/pg_ctl" -D "$(<$state/folder)" status >/dev/null 2>&1; }

address() { echo "postgresql://leidraad@127.0.0.1:$(<$state/port)/postgres"; }

# Under /var/tmp, because the user postgres may not be allowed to enter the project's folder.
make_cluster() { # quick or durable
    folder=$(mktemp -d /var/tmp/leidraad-postgres.XXXXXX)
    echo "$folder" >$state/folder
    ((EUID != 0)) || chown postgres: "$folder"
    as_user "$programs/initdb" -D "$folder" -U leidraad --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync >"$state/log" 2>&1 ||
        { cat "$state/log" >&2 && exit 1; }
    as_user tee -a "$folder/postgresql.conf" >/dev/null <<-SETTINGS
		listen_addresses = '127.0.0.1'
		unix_socket_directories = ''
		max_connections = 200
		max_locks_per_transaction = 256
		max_pred_locks_per_transaction = 256
	SETTINGS
    [[ $1 == durable ]] || printf '%s = off\n' fsync synchronous_commit full_page_writes | as_user tee -a "$folder/postgresql.conf" >/dev/null
}

free_port() {
    local port
    while port=$((20000 + RANDOM)) && (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo "$port"
}

start() {
    if running; then address && return; fi
    stop
    mkdir -p $state
    make_cluster "$1"
    # Between choosing a port and opening it another program may take it.
    for _ in 1 2 3 4 5; do
        free_port >$state/port
        if as_user "$programs/pg_ctl" -D "$folder" -o "-p $(<$state/port)" -l "$folder/log" -w start >/dev/null 2>&1; then
            address && return
        fi
    done
    as_user tail -20 "$folder/log" >&2
    exit 1
}

stop() {
    [[ -f $state/folder ]] || return 0
    local folder
    folder=$(<$state/folder)
    as_user "$programs/pg_ctl" -D "$folder" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder" $state
}

case "${1:-}" in
    start) start "${2:-quick}" ;;
    stop) stop ;;
    address) running && address ;;
    *) echo "usage: Scripts/postgres.sh start [durable] | address | stop" >&2 && exit 64 ;;
esac
