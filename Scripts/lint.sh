#!/usr/bin/env bash
# Checks what the compiler does not: layout, names, rooms, and what may not be in the repository.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0

# A rule, and the command that prints every breach of it.
refuse() {
    local rule=$1 breaches
    shift
    breaches=$("$@" || true)
    [[ -n $breaches ]] || return 0
    printf '%s\n%s\n\n' "$rule:" "$breaches" >&2
    failed=1
}

swift_source() { grep -rnE --include='*.swift' "$@"; }
committed() { git ls-files -co --exclude-standard -z | xargs -0 grep -nIE "$1" --; }
too_long() { find Sources -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $1 > 300'; }
foreign_import() { swift_source '^(@[a-z_]+ )*import (GRDB|GRDBSQLite|CPostgres)' Sources | grep -v '^Sources/Store/'; }

swift format lint --strict --parallel --recursive Package.swift Sources Tests || failed=1

refuse 'These names say nothing; name the thing' \
    swift_source '(struct|class|enum|actor|protocol|typealias) +[A-Za-z]*(Manager|Helper|Service|Utils?|Utility|Data)([A-Z0-9]|\b)' Sources
refuse 'Only Store knows the engines' foreign_import
refuse 'A failure is handled or passed on, never forced' swift_source '\btry!' Sources
refuse 'A file of more than 300 lines holds more than one thought' too_long
# The brackets keep this file from breaching its own rules.
refuse 'Finish it, or make an issue of it' committed '\b(TOD[O]|FIXM[E]|XX[X])\b'
refuse "Another machine does not have this folder" committed "(^|[[:space:]\"'=(\`])/(wor[k]|roo[t]|hom[e]|tm[p]|User[s])/[A-Za-z]"
refuse 'Build output and data stay out of the repository' \
    git ls-files ':.build*' ':.venv' ':var' ':data' ':Package.resolved' ':*.sqlite*' ':*.pyc' ':*.o'

if command -v shellcheck >/dev/null; then
    # SC2317: our functions are called by the name that is handed over.
    shellcheck --exclude=SC2317 Scripts/*.sh .ci/run || failed=1
fi
exit $failed
