#!/bin/sh
# Makes ../static/forms.css and copies ../static/htmx.min.js. Needs Node and its registry; `make install` needs neither,
# because what this makes is committed. Versions, licences and checksums: README.md beside this file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund nhsuk-frontend@10.6.1 htmx.org@2.0.11 sass@1 >/dev/null
npx sass --load-path=node_modules --no-source-map --style=compressed "$here/forms.scss" forms.css
python3 "$here/recolour.py" forms.css "$here/../static/forms.css"
cp node_modules/htmx.org/dist/htmx.min.js "$here/../static/htmx.min.js"
sha256sum "$here/../static/forms.css" "$here/../static/htmx.min.js"
