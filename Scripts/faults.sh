#!/usr/bin/env bash
# Kills, stops, copies and fills the real program, each time in a folder of its own. Arguments go to pytest: Scripts/faults.sh -k kill
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/venv.sh
swift build --product leidraad
exec .venv/bin/python -B -m pytest --config-file=Tests/Browser/pytest.ini --rootdir=. Tests/Faults "$@"
