#!/usr/bin/env bash
# Makes .venv with exactly the Python packages that the browser tests name; does nothing when it is already so.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=$(sha256sum <Tests/Browser/requirements.txt)
if [[ -f .venv/requirements && $(<.venv/requirements) == "$wanted" ]] && .venv/bin/python -c 'import playwright' 2>/dev/null; then
    exit 0
fi
echo "Making .venv for the browser tests"
python3 -m venv --clear .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
echo "$wanted" >.venv/requirements
