#!/bin/sh
# Makes the sample documents and their gold annotations from samples/source. Only needed after a change there:
# the made files are committed. Needs on Debian: weasyprint chromium libreoffice-writer-nogui poppler-utils qpdf img2pdf
# python3-pikepdf python3-pil python3-numpy fonts-open-sans fonts-lato fonts-crosextra-carlito fonts-crosextra-caladea
# fonts-liberation hyphen-cs.
set -eu
cd "$(dirname "$0")"
target=../src/main/resources/samples
gold=../src/test/resources/samples/gold
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$target" "$gold"
python() { PYTHONDONTWRITEBYTECODE=1 SOURCE_DATE_EPOCH=1788249600 /usr/bin/python3 "$@"; }

printed() { # NAME PROGRAM: the source as PDF in the work folder
    python tools/pages.py "$1" > "$work/$1.html"
    case $2 in
    weasyprint) SOURCE_DATE_EPOCH=1788249600 weasyprint -q "$work/$1.html" "$work/$1.pdf" ;;
    chromium) chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --generate-pdf-document-outline \
        --print-to-pdf="$work/$1.pdf" "$work/$1.html" 2>/dev/null ;;
    esac
}
converted() { # FILE FORMAT: by LibreOffice
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to "$2" --outdir "$work" "$1" >/dev/null 2>&1
}

for sample in ukazka-strategie-mesta:weasyprint ukazka-strategie-regionu:weasyprint ukazka-akcni-plan:chromium \
    sample-summary-en:chromium; do
    name=${sample%:*}
    printed "$name" "${sample#*:}"
    python tools/finish.py "$name" "$work/$name.pdf" "$target/$name.pdf"
    python tools/gold.py "$name" "$target/$name.pdf" "$target/$name.pdf" "$gold/$name.pdf.json"
done

name=ukazka-program-obce-sken
printed "$name" weasyprint
python tools/scan.py "$work/$name.pdf" "$work/$name-images.pdf"
python tools/finish.py "$name" "$work/$name-images.pdf" "$target/$name.pdf"
python tools/gold.py "$name" "$target/$name.pdf" "$work/$name.pdf" "$gold/$name.pdf.json"

name=ukazka-koncepce # twice: the contents list needs the pages of the first printing
python tools/word.py "$name" "$work/$name.docx"
converted "$work/$name.docx" pdf
python tools/word.py "$name" "$target/$name.docx" "$work/$name.pdf"
converted "$target/$name.docx" pdf
python tools/gold.py "$name" "$target/$name.docx" "$work/$name.pdf" "$gold/$name.docx.json"

name=ukazka-metodika
python tools/word.py "$name" "$work/$name.docx"
converted "$work/$name.docx" odt
python tools/finish.py "$name" "$work/$name.odt" "$target/$name.odt"
converted "$target/$name.odt" pdf
python tools/gold.py "$name" "$target/$name.odt" "$work/$name.pdf" "$gold/$name.odt.json"

cp source/ukazka-dobra-praxe.md "$target/"
python tools/check.py "$target" "$gold"
[ -z "${KEEP_PDF:-}" ] || cp "$work"/*.pdf "$KEEP_PDF"
