"""Gold annotation of a sample, from its source; each page is where the printed text has the node's heading."""
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import model
import word


def squeezed(text):
    """Letters and digits alone: line breaks, hyphenation and hard spaces do not matter."""
    return re.sub(r"[\W_]+", "", text).lower()


def printed(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()
    return [squeezed(page) for page in text.split("\f")[:-1]]


def place(nodes, pages, first):
    """Pages of the nodes in reading order, each searched from the end of the one before."""
    page, offset = first, 0
    for node in nodes:
        numbered = node.label if node.label and re.search(r"\w", node.label) else ""
        for wanted in (squeezed(numbered + node.title), squeezed(node.title)):
            for number in range(page, min(page + 2, len(pages) + 1)):
                start = offset if number == page else 0
                found = pages[number - 1].find(wanted, start)
                if found >= 0:
                    break
            if found >= 0:
                break
        if found < 0:
            raise SystemExit(f"not found after page {page}: {node.label} {node.title}")
        page, offset = number, found + len(wanted)
        node.page = page


def described(node):
    indicators = [{"name": i["name"], "unit": i["unit"], "baseline": i["base"], "target": i["target"], "targetYear": int(i["year"])}
                  for i in node.indicators]
    amounts = [] if node.cost is None else [{"value": round(node.cost), "upTo": None, "currency": "CZK", "page": node.cost_page,
                                             "quote": node.quote.replace(model.NBSP, " ")}]
    result = {"id": node.id, "parent": node.parent.id if node.parent else None, "kind": node.kind, "levelName": node.level,
              "label": node.label, "title": node.title, "page": node.page, "text": node.text, "amounts": amounts,
              "years": {"from": node.years[0], "to": node.years[1]} if node.years else None,
              "responsible": node.responsible, "financing": node.financing, "indicators": indicators,
              "topics": [{"scheme": "smart-domain", "code": code} for code in node.topics]}
    if node.kind == "vision" and node.level is None:
        result["optional"] = True
    return result


def cost_pages(nodes, pages):
    """The amount stands after its heading, on the same page or the next."""
    for node in nodes:
        node.cost_page = node.page
        if node.cost is not None:
            after = pages[node.page - 1]
            after = after[after.find(squeezed(node.title)):]
            if squeezed(node.quote) not in after:
                node.cost_page = node.page + 1
                assert squeezed(node.quote) in pages[node.page], f"{node.title}: {node.quote} not printed"


def annotation(name, file, text_pdf):
    root, pages = model.source(name), printed(text_pdf)
    nodes = model.nodes(root) if root.get("kind") in ("strategy", "action-plan", "concept") else []
    if file.suffix == ".docx":
        converted = word.Word(name)
        converted.document()
        nodes = list(converted.nodes.values())
    place(nodes, pages, int(root.get("first", 3 if root.find("toc") is not None else 1)))
    cost_pages(nodes, pages)
    cover, scan = root.find("cover"), root.get("layout") == "sken"
    level, to = root.get("territory"), root.get("to")
    result = {"file": file.name, "sha256": hashlib.sha256(file.read_bytes()).hexdigest(), "language": root.get("lang"),
              "title": " ".join(filter(None, (cover.get("title"), cover.get("place")))), "kind": root.get("kind"),
              "territory": {"level": level, "code": "CZ" if level == "state" else None, "name": root.get("place")},
              "period": {"from": int(root.get("from")), "to": int(to)} if to else None}
    if file.suffix in (".docx", ".odt"):
        result["pagesFrom"] = "converted"
    result["pages"] = [{"number": n, "quality": "ocr" if scan else "text"} for n in range(1, len(pages) + 1)]
    result["nodes"] = [described(node) for node in nodes]
    return result


def contents_pages(name, text_pdf):
    """Label → page of every numbered heading of a DOCX, for its table of contents."""
    document = word.Word(name)
    document.document()
    pages, result, page, offset = printed(text_pdf), {}, 3, 0
    for _, label, text in document.headings:
        wanted = squeezed(text)
        while (found := pages[page - 1].find(wanted, offset)) < 0:
            page, offset = page + 1, 0
        result[label], offset = page, found + len(wanted)
    return result


if __name__ == "__main__":
    name, file, text_pdf, target = sys.argv[1:]
    found = annotation(name, Path(file), text_pdf)
    Path(target).write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{Path(target).name}: {len(found['pages'])} pages, {len(found['nodes'])} nodes")
