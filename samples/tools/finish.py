"""Makes a finished file the same on every machine: title, fixed date and nothing about who or what made it."""
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf

import model

DATE = "D:20260901080000Z"
META = ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>{}</dc:title><dc:subject>{}</dc:subject>'
        '<dc:language>cs-CZ</dc:language></office:meta></office:document-meta>')
SETTINGS = ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'office:version="1.3"/>')
DROPPED = ("Thumbnails/", "Configurations2/", "manifest.rdf", "layout-cache")


def pdf(source, target, root):
    with pikepdf.open(source) as document:
        if "/Metadata" in document.Root:
            del document.Root["/Metadata"]
        for key in list(document.docinfo.keys()):
            del document.docinfo[key]
        document.docinfo["/Title"] = root.get("title")
        document.docinfo["/Subject"] = root.find("cover").get("mark")
        document.docinfo["/CreationDate"] = document.docinfo["/ModDate"] = DATE
        document.Root["/Lang"] = pikepdf.String({"cs": "cs-CZ", "en": "en-GB"}[root.get("lang")])
        if "/ID" in document.trailer:
            del document.trailer["/ID"]  # a random one, of which the first half would stay
        document.save(source + ".tidy", static_id=True)
    subprocess.run(["qpdf", "--deterministic-id", "--object-streams=generate", "--recompress-flate", source + ".tidy", target],
                   check=True)


def odt(source, target, root):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.infolist():
            if item.filename.startswith(DROPPED) or item.is_dir():
                continue
            data = old.read(item.filename)
            if item.filename == "meta.xml":
                data = META.format(root.get("title"), root.find("cover").get("mark")).encode()
            elif item.filename == "settings.xml":
                data = SETTINGS.encode()
            elif item.filename == "META-INF/manifest.xml":
                names = "|".join(re.escape(name) for name in DROPPED)
                data = re.sub(rf' *<manifest:file-entry [^>]*full-path="({names})[^>]*/>\n?', "", data.decode()).encode()
            kind = zipfile.ZIP_STORED if item.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(zipfile.ZipInfo(item.filename, (2025, 1, 1, 0, 0, 0)), data, kind)


if __name__ == "__main__":
    name, source, target = sys.argv[1:]
    {".pdf": pdf, ".odt": odt}[Path(target).suffix](source, target, model.source(name))
