#!/usr/bin/env bash
# Builds Leidraad for speed and serves a demo; the program fills an empty database and prints its address last.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh demo
[[ -x .build/release/leidraad ]] || echo "Building Leidraad; on two cores the first time takes five to ten minutes."
swift build -c release --product leidraad

export LEIDRAAD_DATA=${LEIDRAAD_DATA:-$PWD/var/demo}
export LEIDRAAD_PORT=${LEIDRAAD_PORT:-8080}
mkdir -p "$LEIDRAAD_DATA"
exec .build/release/leidraad demo
