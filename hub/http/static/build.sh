#!/bin/sh
# Makes the third-party files of this folder again, from exact versions of npm packages, and compares
# them with SHA256SUMS. It needs npm and nothing else; nothing is compiled or bundled here.
#
#   sh build.sh             make the files and compare; a difference is an error
#   sh build.sh --accept    after changing a version below: make the files and write new sums
#
# index.html, boot.js, page.css and icon.svg are our own and not touched. After a change of version,
# bring LICENSES.md up to date as well.
set -eu

GRAPHIQL=4.1.2   # the last line with a prebuilt file for <script>; 5 needs a bundler and Monaco (3 MB more)
REACT=18.3.1     # the last React with prebuilt files for <script>
ROBOTO=5.3.0
ROBOTO_MONO=5.3.0

cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package version folder
    mkdir "$work/$3"
    archive=$(npm pack --silent --pack-destination "$work" "$1@$2")
    tar -xzf "$work/$archive" -C "$work/$3" --strip-components=1
}

fetch graphiql "$GRAPHIQL" graphiql
fetch react "$REACT" react
fetch react-dom "$REACT" react-dom
fetch @fontsource-variable/roboto "$ROBOTO" roboto
fetch @fontsource-variable/roboto-mono "$ROBOTO_MONO" roboto-mono

cp "$work/react/umd/react.production.min.js" react.js
cp "$work/react-dom/umd/react-dom.production.min.js" react-dom.js

# Without the pointer to a source map that is not shipped.
sed '/^\/\/# sourceMappingURL=/d' "$work/graphiql/graphiql.min.js" > graphiql.js

# GraphiQL's style sheet carries Roboto and Fira Code as data URLs. They are left out: fonts.css brings
# Roboto and, because Fira Code has no Vietnamese letters, Roboto Mono in its place.
node -e '
    const css = require("fs").readFileSync(process.argv[1], "utf8");
    process.stdout.write(css.replace(/@font-face\s*\{[^}]*\}\s*/g, "").replaceAll("Fira Code", "Roboto Mono"));
' "$work/graphiql/graphiql.min.css" > graphiql.css

# The upright variable fonts, in the three subsets that Vietnamese and English text can reach.
mkdir -p fonts
: > fonts.css
for font in roboto roboto-mono; do
    cp "$work/$font/files/$font"-latin-wght-normal.woff2 "$work/$font/files/$font"-latin-ext-wght-normal.woff2 \
       "$work/$font/files/$font"-vietnamese-wght-normal.woff2 fonts/
    node -e '
        const css = require("fs").readFileSync(process.argv[1], "utf8");
        const faces = css.match(/@font-face\s*\{[^}]*\}/g).filter((face) => /-(latin|latin-ext|vietnamese)-wght-/.test(face));
        process.stdout.write(faces.join("\n").replaceAll(" Variable", "").replaceAll("./files/", "fonts/") + "\n");
    ' "$work/$font/index.css" >> fonts.css
done

if [ "${1:-}" = "--accept" ]; then
    sha256sum react.js react-dom.js graphiql.js graphiql.css fonts.css fonts/*.woff2 > SHA256SUMS
fi
sha256sum --check --quiet SHA256SUMS
