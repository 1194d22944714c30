#!/usr/bin/env bash
# Runs the browser journeys on a demo site of their own. Arguments go to pytest: Scripts/browser.sh -k sign_in
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh browser
Scripts/venv.sh
swift build --product leidraad
exec .venv/bin/python -B -m pytest --config-file=Tests/Browser/pytest.ini --rootdir=. Tests/Browser "$@"
