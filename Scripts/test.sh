#!/usr/bin/env bash
# Everything that must hold before a change is good: layout, names, all tests on both engines, the browser journeys.
# A failed step does not hide the next one; the last lines say how each ended.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=var/test
rm -rf $logs
mkdir -p $logs
summary=()
failed=0

# A name, and the command; its output goes to the screen and to var/test/NAME.log.
step() {
    local name=$1 begin=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    if "$@" 2>&1 | tee "$logs/$name.log"; then
        summary+=("$name: good, $((SECONDS - begin)) s")
    else
        summary+=("$name: FAILED, $((SECONDS - begin)) s")
        return 1
    fi
}

finish() {
    Scripts/postgres.sh stop || true
    printf '\n== summary\n'
    printf '%s\n' "${summary[@]}"
    # The closing lines of Swift Testing and pytest, so that they need no scrolling.
    [[ ! -f $logs/swift.log ]] || { grep 'Test run with' "$logs/swift.log" || true; }
    for log in faults browser; do [[ ! -f $logs/$log.log ]] || tail -n 1 "$logs/$log.log"; done
}
trap finish EXIT
# An interrupted run still stops its server.
trap 'exit 130' INT TERM

step setup Scripts/setup.sh test || exit 1
step lint Scripts/lint.sh || failed=1
step build swift build --build-tests || exit 1
step postgresql Scripts/postgres.sh start || exit 1
LEIDRAAD_TEST_POSTGRESQL=$(Scripts/postgres.sh address)
export LEIDRAAD_TEST_POSTGRESQL
step swift swift test --skip-build --disable-xctest || failed=1
step faults Scripts/faults.sh -s || failed=1
step browser Scripts/browser.sh || failed=1
exit $failed
