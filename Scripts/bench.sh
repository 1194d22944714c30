#!/usr/bin/env bash
# Measures pages of Leidraad on two engines and two sizes, beside nginx with a static file; adds lines to docs/bench.tsv.
# Only 127.0.0.1, bounded in time. LEARNERS, ENGINES, ROUNDS and SECONDS_EACH (per page and round) make a run shorter.
set -euo pipefail
cd "$(dirname "$0")/.."

learners=${LEARNERS:-1000 100000}
engines=${ENGINES:-sqlite postgresql}
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-5}
program=$PWD/.build/release/leidraad
processes=()
servers=()

stop() {
    ((${#processes[@]} == 0)) || { kill "${processes[@]}" 2>/dev/null && wait "${processes[@]}"; } || true
    Scripts/postgres.sh stop || true
}
trap stop EXIT
trap 'exit 130' INT TERM

database() { # engine, learners
    if [[ $1 == sqlite ]]; then echo "sqlite:$LEIDRAAD_DATA/leidraad.sqlite"; return; fi
    local address name=leidraad_$2
    address=$(Scripts/postgres.sh address)
    psql -qAt "$address" -c "SELECT 1 FROM pg_database WHERE datname = '$name'" | grep -q 1 || createdb --maintenance-db="$address" "$name"
    echo "${address%/*}/$name"
}

# Filling 100,000 learners takes minutes, so a SQLite file that was filled is kept; PostgreSQL's folder goes with its server.
fill() {
    local mark=$LEIDRAAD_DATA/filled
    "$program" migrate
    [[ $1 == sqlite && -e $mark ]] && return
    echo "Filling $1 with $2 learners"
    "$program" seed --learners "$2"
    touch "$mark"
}

serve() {
    "$program" serve --statements >"$LEIDRAAD_DATA/server.log" 2>&1 &
    processes+=($!)
    for _ in {1..300}; do
        curl -fso /dev/null "http://127.0.0.1:$LEIDRAAD_PORT/health/ready" && return
        kill -0 $! 2>/dev/null || break
        sleep 0.1
    done
    tail -20 "$LEIDRAAD_DATA/server.log" >&2
    exit 1
}

Scripts/setup.sh bench
swift build -c release --product leidraad
if [[ $engines == *postgresql* ]]; then
    # A test server that still runs may be quick but not durable.
    Scripts/postgres.sh stop
    Scripts/postgres.sh start durable
fi

export LEIDRAAD_DATA LEIDRAAD_DATABASE LEIDRAAD_PORT=18100
for size in $learners; do
    for engine in $engines; do
        LEIDRAAD_PORT=$((LEIDRAAD_PORT + 1))
        LEIDRAAD_DATA=$PWD/var/bench/$engine-$size
        mkdir -p "$LEIDRAAD_DATA"
        LEIDRAAD_DATABASE=$(database "$engine" "$size")
        fill "$engine" "$size"
        serve
        "$program" bench --urls --json >"$LEIDRAAD_DATA/urls.json"
        servers+=(--server "engine=$engine,learners=$size,port=$LEIDRAAD_PORT,process=${processes[-1]},urls=$LEIDRAAD_DATA/urls.json")
    done
done
python3 -B Scripts/measure.py "${servers[@]}" --rounds "$rounds" --seconds "$seconds" --output docs/bench.tsv
