#!/usr/bin/env bash
# Sets up everything the tests need, on a fresh machine too, and runs them; arguments go to pytest.
# The virtual environment is .venv (or $VENV); LanguageTool and a browser are fetched once, where they are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --editable ".[dev]"

if [ -x tools/fetch-languagetool.sh ]; then
  LTP_JAR_DIR_PATH=$(tools/fetch-languagetool.sh)
  export LTP_JAR_DIR_PATH
fi
if ! command -v chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null
fi

exec "$venv/bin/python" -m pytest "$@"
