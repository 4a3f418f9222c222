#!/bin/sh
# Finds a Python that can build and run Many Paths, or says what is missing, and hands over to install.py.
# PYTHON names one to use. Otherwise: the one .venv has, else the newest suitable one.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${PYTHON:-}" ]; then
    candidates=$PYTHON
else
    candidates="python3.14 python3.13 python3.12 python3.11 python3"
    if [ -x .venv/bin/python ] && .venv/bin/python -c '' 2>/dev/null; then
        .venv/bin/python scripts/install.py --is-current && exit
        candidates=".venv/bin/python $candidates"
    fi
fi

nearest=
for python in $candidates; do
    command -v "$python" >/dev/null 2>&1 && "$python" -c '' >/dev/null 2>&1 || continue
    code=0
    "$python" scripts/preflight.py 2>/dev/null || code=$?
    case $code in
        0) exec "$python" scripts/install.py ;;
        1) [ "${fewer:-}" ] || { nearest=$python; fewer=yes; } ;;
        *) [ "$nearest" ] || nearest=$python ;;
    esac
done

if [ "$nearest" ]; then
    echo "Many Paths cannot be installed with \`$nearest\` yet. Nothing was changed." >&2
    "$nearest" scripts/preflight.py || exit
fi
echo "missing: Python 3.11 to 3.14, with its venv module and C headers; looked for: $candidates" >&2
echo "install it with your system's packages (Debian: apt-get install python3 python3-venv python3-dev), or name one: make install PYTHON=..." >&2
exit 1
