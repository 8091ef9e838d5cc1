"""A source document (own XML beside plain HTML elements) as a tree of nodes, and Czech typography."""
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

NBSP = "\u00a0"
KINDS = {"vision": "vision", "priority": "priority", "goal": "goal", "measure": "measure", "row": "activity",
         "activity": "activity"}
WORDS = {
    "mesto": {"vision": "Vize", "priority": "Priorita", "goal": "Cíl", "measure": "Opatření", "activity": "Aktivita"},
    "plan": {"priority": "Priorita", "measure": "Opatření", "row": "Aktivita"},
    "region": {"vision": "Vize", "priority": "Prioritní osa", "goal": "Specifický cíl", "measure": "Opatření",
               "activity": "Aktivita"},
    "word": {"vision": "Vize", "activity": "Aktivita"},
    "sken": {"priority": "Oblast"},
    "en": {"vision": "Vision", "priority": "Priority", "goal": "Goal", "measure": "Measure"},
}
SCALE = {"mil.": 1_000_000, "tis.": 1_000, "CZK million": 1_000_000}


@dataclass
class Node:
    """One vision, priority, goal, measure or activity as the source states it."""
    element: ET.Element
    kind: str
    level: str | None
    label: str | None
    title: str
    parent: "Node | None"
    id: str = ""
    text: str | None = None
    years: tuple | None = None
    term: str | None = None
    cost: float | None = None
    quote: str | None = None
    responsible: list = field(default_factory=list)
    financing: list = field(default_factory=list)
    indicators: list = field(default_factory=list)
    topics: list = field(default_factory=list)
    children: list = field(default_factory=list)


def number(text):
    return float(re.sub(r"[\s\u00a0]", "", text).replace(",", "."))


def grouped(value, decimals=0, lang="cs"):
    text = f"{value:,.{decimals}f}"
    return text if lang == "en" else text.replace(",", " ").replace(".", ",")


def listed(text):
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def plain(element):
    """The text of an element without footnotes."""
    parts = [element.text or ""]
    for child in element:
        if child.tag != "fn":
            parts.append(plain(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def typeset(text, lang="cs"):
    """Hard spaces where Czech typography forbids the end of a line."""
    if lang != "cs" or not text:
        return text
    text = re.sub(r"(?<![\w])([KkSsVvZzOoUuAaIi]) (?=\S)", r"\1" + NBSP, text)
    text = re.sub(r"\b(s|z|p|a)\. ?(r\. o|s|o)\.", lambda m: m.group(0).replace(" ", NBSP), text)
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", NBSP, text)
    text = re.sub(r"(?<=\d) (?=(%|mil\.|tis\.|Kč|km|kg|min|MWh|kWp|kWh|m³|Mb/s|h\b|t\b|ha\b|let|metr|hodin))", NBSP, text)
    text = re.sub(r"(č\.|§|mil\.|tis\.|tj\.|zákon) (?=[\dKč])", r"\1" + NBSP, text)
    return re.sub(r"(\d\.) (?=(\d|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|dne))",
                  r"\1" + NBSP, text)


def read(path):
    root = ET.parse(path).getroot()
    for element in root.iter():
        element.text = typeset(element.text, root.get("lang"))
        element.tail = typeset(element.tail, root.get("lang"))
    return root


def term(text):
    """Years of a written term: „do 06/2026“ only to, „2026–2027“ from and to, „2026“ both."""
    if not text:
        return None
    found = [int(year) for year in re.findall(r"\b20\d\d\b", text)]
    return (None, found[-1]) if text.startswith("do ") else (found[0], found[-1])


def amount(root, element):
    """Cost of a node in the unit of the document and the words that state it."""
    lang, unit = root.get("lang"), root.get("unit")
    if element.get("amount"):
        return number(element.get("amount").removesuffix("Kč")), element.get("amount"), 1
    if element.tag == "measure" and element.find("row") is not None:
        rows = [number(row.get(c)) for row in element.findall("row") for c in ("c26", "c27")]
        return sum(rows), grouped(sum(rows)), SCALE[unit]
    if element.get("c26"):
        total = number(element.get("c26")) + number(element.get("c27"))
        return total, grouped(total), SCALE[unit]
    if not element.get("costs"):
        return None
    value = sum(by_year(element).values()) if ":" in element.get("costs") else number(element.get("costs"))
    shown = grouped(value, 1, lang)
    return value, f"CZK {shown} million" if lang == "en" else f"{shown} {unit} Kč", SCALE[unit]


def value(indicator, which):
    """Value of an indicator with its unit; a bare count needs no word."""
    return f"{indicator[which]} {indicator['unit'].removeprefix('počet').strip()}".strip().replace(" ", NBSP)


def by_year(element):
    costs = (part.split(":") for part in element.get("costs").split())
    return {int(year): number(value) for year, value in costs}


def nodes(root):
    """All nodes in reading order; topics come from the goal unless the measure names its own."""
    words, result = WORDS[root.get("layout")], []

    def visit(element, parent, inherited):
        for child in element:
            if child.tag not in KINDS:
                visit(child, parent, inherited)
                continue
            own = (child.get("topics") or "").split()
            title = child.get("title") or plain(child).replace(NBSP, " ")
            node = Node(child, KINDS[child.tag], words.get(child.tag), child.get("label"), title, parent)
            node.id = f"n{len(result) + 1}"
            node.topics = own or ([] if node.kind == "priority" else list(inherited))
            node.text = " ".join(plain(p) for p in child.findall("p")).replace(NBSP, " ") or None
            node.term = child.get("term") or (child.get("years") or "").replace("-", "–") or None
            if node.term and len(set(node.term.split("–"))) == 1:
                node.term = node.term.split("–")[0]
            node.years = term(node.term)
            node.responsible, node.financing = listed(child.get("resp")), listed(child.get("fin"))
            node.indicators = [dict(ind.attrib) for ind in child.findall("ind")]
            cost = amount(root, child)
            if cost:
                node.cost, node.quote = cost[0] * cost[2], cost[1]
            result.append(node)
            if parent:
                parent.children.append(node)
            if child.tag == "row":
                node.label = f"{parent.label}/{len(parent.children)}"
            visit(child, node, node.topics)
            if node.kind == "priority":
                below = [topic for each in descendants(node) if each.kind in ("goal", "measure") for topic in each.topics]
                node.topics = list(dict.fromkeys(below))

    visit(root, None, [])
    return result


def descendants(node):
    for child in node.children:
        yield child
        yield from descendants(child)


def total(root):
    """Sum of the costs of all measures in crowns."""
    return sum(node.cost or 0 for node in nodes(root) if node.kind == "measure")


def source(name):
    return read(Path(__file__).parent.parent / "source" / f"{name}.xml")
