"""Last look at what was made: sizes, traces of the machine, agreement of the action plan with its strategy."""
import re
import sys
import zipfile
from pathlib import Path

import model

TRACES = re.compile(rb"/root|/home|/tmp/|HeadlessChrome|Linux|LibreOffice/|WeasyPrint|Mozilla", re.I)
LARGEST, ALL = 300_000, 1_500_000


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


if __name__ == "__main__":
    main(sys.argv[1])
