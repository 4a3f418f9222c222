#!/bin/sh
# Sees to it that Chromium is there for the browser tests. As root on Debian it installs it, with what the PDF of a handout
# is drawn with; otherwise it says how.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        echo "browser: $(command -v "$name")"
        exit
    fi
done

install='apt-get update && apt-get install -y --no-install-recommends chromium libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core'
if ! command -v apt-get >/dev/null 2>&1; then
    echo "missing: Chromium for the browser tests. Install it with your system's packages, so that \`chromium\` is on the PATH." >&2
    exit 1
elif [ "$(id -u)" != 0 ]; then
    echo "missing: Chromium for the browser tests. Run: sudo sh -c '$install'" >&2
    exit 1
fi
DEBIAN_FRONTEND=noninteractive sh -c "$install"
echo "browser: $(command -v chromium)"
