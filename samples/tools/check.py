"""Last look at what was made: sizes, traces of the machine, agreement of the action plan with its strategy, codes of the lists."""
import csv
import datetime
import json
import os
import re
import sys
import zipfile
from pathlib import Path

import model

TRACES = re.compile(rb"/root|/home|/tmp/|HeadlessChrome|Linux|LibreOffice/|WeasyPrint|Mozilla", re.I)
LARGEST, ALL = 300_000, 1_500_000
CODELISTS = {"kind": "document-kind", "status": "document-status", "language": "language", "licence": "licence", "topics": "topic"}
TERRITORIES = ("regions", "districts", "orps", "municipalities")


def content(path):
    if path.suffix in (".docx", ".odt"):
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".pdf":
        import pikepdf
        with pikepdf.open(path) as document:
            return b"".join(obj.unparse() for obj in document.objects if not isinstance(obj, pikepdf.Stream))
    return path.read_bytes()


def plan_agrees():
    """The plan's costs of a year are those of the strategy, measure by measure."""
    strategy = {n.label: model.by_year(n.element) for n in model.nodes(model.source("ukazka-strategie-mesta")) if n.kind == "measure"}
    for node in model.nodes(model.source("ukazka-akcni-plan")):
        if node.kind == "measure":
            for year, column in ((2026, "c26"), (2027, "c27")):
                planned = sum(model.number(row.get(column)) for row in node.element.findall("row"))
                assert round(planned) == round(1000 * strategy[node.label].get(year, 0)), f"{node.label} {year}: {planned}"


def codes(path):
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {row[0] for row in csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE)}


def listed(target, manifest, place):
    """Every entry of a manifest names known codes and, where PLACE is there, a file in it."""
    resources = Path(target).parent
    known = {field: codes(resources / "codelist" / f"{name}.tsv") for field, name in CODELISTS.items()}
    known["territory"] = {None, "CZ"}.union(*(codes(resources / "territory" / f"{name}.tsv") for name in TERRITORIES))
    entries = json.loads((Path(target) / manifest).read_text("utf-8"))
    for entry in entries:
        file = entry.get("file") or entry["path"]
        for field, allowed in known.items():
            wrong = set(entry[field] if field == "topics" else [entry[field]]) - allowed
            assert not wrong, f"{file}: {field} {wrong}"
        for day in filter(None, (entry["validFrom"], entry["validTo"])):
            datetime.date.fromisoformat(day)
        assert not place.exists() or (place / file).is_file(), f"{file} is not in {place}"
    return {entry.get("file") for entry in entries}


def main(target):
    files = sorted(path for path in Path(target).iterdir() if path.suffix != ".json")
    for path in files:
        found = TRACES.search(content(path))
        assert not found, f"{path.name} holds {found.group()}"
        assert path.stat().st_size <= LARGEST, f"{path.name} has {path.stat().st_size} bytes"
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    whole = sum(path.stat().st_size for path in files)
    assert whole <= ALL, f"all together {whole} bytes"
    plan_agrees()
    assert listed(target, "samples.json", Path(target)) == {path.name for path in files}
    listed(target, "shared.json", Path(os.environ.get("OBZOR_SHARED", "../../shared"), "data"))


if __name__ == "__main__":
    main(sys.argv[1])
