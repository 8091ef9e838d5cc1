"""Source document → HTML page for printing (WeasyPrint or Chromium)."""
import html
import sys
from pathlib import Path

import model
from model import grouped, typeset

STYLE = Path(__file__).parent.parent / "style"
OWN = {"cover", "toc", "vision", "priority", "goal", "measure", "costs", "total", "sums", "plan", "sign", "break"}


class Page:
    def __init__(self, name):
        self.root = model.source(name)
        self.lang, self.layout = self.root.get("lang"), self.root.get("layout")
        self.nodes = model.nodes(self.root)
        self.by_element = {id(node.element): node for node in self.nodes}
        self.anchors = 0
        self.contents = []

    def t(self, text):
        return html.escape(typeset(text or "", self.lang), quote=False)

    def document(self):
        body = self.columns() if self.layout == "region" else "".join(self.element(child) for child in self.root)
        style = (STYLE / f"{self.layout}.css").read_text("utf-8")
        head = f'<meta charset="utf-8"><title>{self.t(self.root.get("title"))}</title><style>{style}</style>'
        body = body.replace("<!--toc-->", self.toc())
        return f'<!doctype html><html lang="{self.lang}"><head>{head}</head><body class="{self.layout}">{body}</body></html>'

    def columns(self):
        """Chapters in two columns; cover, contents and the table of costs over the full width."""
        parts, chapter = [], []
        for child in [*self.root, None]:
            wide = child is None or child.tag in ("cover", "toc", "costs")
            if chapter and (wide or child.tag == "h1"):
                title = chapter.pop() if chapter[-1].startswith("<h2") else ""  # of the table that follows
                kind = "columns new" if 'class="page"' in chapter[0] else "columns"
                parts.append(f'<div class="{kind}">{"".join(chapter)}</div>{title}')
                chapter = []
            if child is not None:
                (parts if wide else chapter).append(self.element(child))
        return "".join(parts)

    # --- plain elements

    def element(self, element):
        if element.tag in OWN:
            return getattr(self, "render_" + element.tag)(element) + self.t_tail(element)
        if element.tag in ("h1", "h2"):
            return self.heading(int(element.tag[1]), self.inner(element), element.get("class", ""))
        kind = f' class="{element.get("class")}"' if element.get("class") else ""
        return f"<{element.tag}{kind}>{self.inner(element)}</{element.tag}>" + self.t_tail(element)

    def inner(self, element):
        return self.t(element.text) + "".join(self.element(child) for child in element)

    def t_tail(self, element):
        return self.t(element.tail)

    def heading(self, level, inner, kind=""):
        self.anchors += 1
        anchor = f"s{self.anchors}"
        self.contents.append((level, kind, anchor, inner))
        return f'<h{level} id="{anchor}" class="{kind}">{inner}</h{level}>'

    def toc(self):
        deepest = 4 if self.layout == "mesto" else 3
        lines = [f'<li class="l{level} {kind}"><a href="#{anchor}">{inner}</a></li>'
                 for level, kind, anchor, inner in self.contents if level <= deepest]
        return "".join(lines)

    # --- own elements

    def render_cover(self, e):
        lines = [f'<div class="over">{self.t(e.get("over"))}</div>', f'<div class="title">{self.t(e.get("title"))}</div>']
        for part in ("place", "period"):
            if e.get(part):
                lines.append(f'<div class="{part}">{self.t(e.get(part))}</div>')
        lines.append(f'<div class="note">{self.t(e.get("note"))}</div>')
        lines.append(f'<div class="mark">{self.t(e.get("mark"))}</div>')
        art = STYLE / f"{self.layout}.svg"
        drawing = f'<div class="art">{art.read_text("utf-8")}</div>' if art.exists() else ""
        return f'<section class="cover">{drawing}{"".join(lines)}</section>'

    def render_toc(self, e):
        return f'<nav class="toc"><div class="h">{self.t(e.get("title"))}</div><ul><!--toc--></ul></nav>'

    def render_vision(self, e):
        return f'<blockquote class="vision">{self.inner(e)}</blockquote>'

    def render_total(self, e):
        return typeset(f"{grouped(model.total(self.root) / 1e6, 1)} mil. Kč")

    def render_sign(self, e):
        note = f'<p class="posted">{self.t(e.get("note"))}</p>' if e.get("note") else ""
        return note + f'<div class="sign"><span>{self.t(e.get("left"))}</span><span>{self.t(e.get("right"))}</span></div>'

    def render_break(self, e):
        return '<div class="break"></div>'

    def titled(self, level, node):
        word = f'<span class="word">{node.level}</span> ' if node.level else ""
        label = f'<span class="label">{node.label}{"." if self.layout == "sken" else ""}</span> ' if node.label else ""
        return self.heading(level, f"{word}{label}{self.t(node.title)}", node.kind)

    def group(self, e, level):
        node = self.by_element[id(e)]
        heading = self.titled(level, node)  # before what is below it: the contents list follows this order
        inner = "".join(self.element(child) for child in e)
        return f'<section class="{node.kind}">{heading}{inner}</section>'

    def render_priority(self, e):
        return self.group(e, 2)

    def render_goal(self, e):
        return self.group(e, 3)

    def render_measure(self, e):
        node = self.by_element[id(e)]
        heading = self.titled(4, node)
        text = "".join(f"<p>{self.inner(p)}</p>" for p in e.findall("p"))
        items = "".join(f"<li>{self.inner(a)}</li>" for a in e.findall("activity"))
        items = f"<ul>{items}</ul>" if items else ""
        rest = {"mesto": self.sheet, "region": self.sentences, "sken": self.lines, "en": self.facts}[self.layout](node)
        return f'<section class="measure">{heading}{text}{items}{rest}</section>'

    def sheet(self, node):
        coop = self.t(node.element.get("coop"))
        rows = [("Odpovídá", self.t("; ".join(node.responsible)), "Období", node.term),
                ("Spolupracuje", coop, "Náklady", self.t(node.quote))]
        cells = "".join(f"<tr><th>{a}</th><td>{b}</td><th>{c}</th><td class=short>{d}</td></tr>" for a, b, c, d in rows)
        cells += f'<tr><th>Financování</th><td colspan="3">{self.t(", ".join(node.financing))}</td></tr>'
        for ind in node.indicators:
            cells += (f'<tr><th>Ukazatel</th><td colspan="3">{self.t(ind["name"])}: výchozí hodnota {model.value(ind, "base")} '
                      f'(2024), cílová hodnota {model.value(ind, "target")} ({ind["year"]})</td></tr>')
        return f'<table class="sheet">{cells}</table>'

    def sentences(self, node):
        ind = node.indicators[0]
        return (f'<p class="facts"><b>Nositel:</b> {self.t("; ".join(node.responsible))}. <b>Období:</b> {node.term}. '
                f'<b>Odhad nákladů:</b> {self.t(node.quote)}. <b>Zdroje:</b> {self.t(", ".join(node.financing))}. '
                f'<b>Indikátor:</b> {self.t(ind["name"])} ({self.t(ind["unit"])}): výchozí hodnota {self.t(ind["base"])}, '
                f'cíl {self.t(ind["target"])} v roce {ind["year"]}.</p>')

    def lines(self, node):
        return (f'<p class="facts">Náklady: {self.t(node.quote)} · Termín: {node.term} · Odpovídá: '
                f'{self.t(", ".join(node.responsible))} · Zdroje: {self.t(", ".join(node.financing))}</p>')

    def facts(self, node):
        return (f'<p class="facts"><b>Responsible:</b> {", ".join(node.responsible)} · <b>Period:</b> {node.term} · '
                f'<b>Estimated costs:</b> {node.quote} · <b>Financing:</b> {", ".join(node.financing)}</p>')

    # --- tables made from the tree

    def render_costs(self, e):
        caption = f'<caption>{self.t(e.get("caption"))}</caption>'
        return self.costs_by_year(caption) if self.layout == "mesto" else self.costs_by_measure(caption)

    def measures(self):
        return [node for node in self.nodes if node.kind == "measure"]

    def costs_by_year(self, caption):
        years = range(int(self.root.get("from")), int(self.root.get("to")) + 1)
        head = "".join(f'<th class="n">{year}</th>' for year in years)
        rows, grand = [], dict.fromkeys(years, 0.0)
        for node in self.nodes:
            if node.kind == "priority":
                rows.append(f'<tr class="group"><td colspan="{len(years) + 2}">{node.label} {self.t(node.title)}</td></tr>')
            if node.kind == "measure":
                costs = model.by_year(node.element)
                for year, value in costs.items():
                    grand[year] += value
                cells = "".join(f'<td class="n">{grouped(costs[y], 1) if y in costs else "–"}</td>' for y in years)
                rows.append(f'<tr><td>{node.label} {self.t(node.title)}</td>{cells}'
                            f'<td class="n"><b>{grouped(sum(costs.values()), 1)}</b></td></tr>')
        cells = "".join(f'<td class="n">{grouped(grand[year], 1)}</td>' for year in years)
        rows.append(f'<tr class="sum"><td>Celkem</td>{cells}<td class="n">{grouped(sum(grand.values()), 1)}</td></tr>')
        return (f'<table class="data costs">{caption}<thead><tr><th>Opatření</th>{head}<th class="n">Celkem</th></tr></thead>'
                f'<tbody>{"".join(rows)}</tbody></table>')

    def costs_by_measure(self, caption):
        heads = ("Measure", "Period", "Costs", "Total") if self.lang == "en" else ("Opatření", "Období", "Náklady", "Celkem")
        shown = lambda value: grouped(value / 1e6, 1, self.lang)
        rows = "".join(f'<tr><td>{node.label} {self.t(node.title)}</td><td class="c">{node.term}</td>'
                       f'<td class="n">{shown(node.cost)}</td></tr>' for node in self.measures())
        whole = sum(node.cost for node in self.measures())
        return (f'<table class="data costs">{caption}<thead><tr><th>{heads[0]}</th><th class="c">{heads[1]}</th>'
                f'<th class="n">{heads[2]}</th></tr></thead><tbody>{rows}<tr class="sum"><td>{heads[3]}</td><td></td>'
                f'<td class="n">{shown(whole)}</td></tr></tbody></table>')

    def render_sums(self, e):
        rows, grand = [], [0, 0]
        for node in (n for n in self.nodes if n.kind == "priority"):
            sums = [sum(model.number(row.get(c)) for row in node.element.iter("row")) for c in ("c26", "c27")]
            grand = [a + b for a, b in zip(grand, sums)]
            rows.append(self.sum_row("", f"{node.label} {node.title}", sums))
        rows.append(self.sum_row("sum", "Celkem", grand))
        return (f'<table class="data sums"><caption>{self.t(e.get("caption"))}</caption><thead><tr><th>Priorita</th>'
                f'<th class="n">2026</th><th class="n">2027</th><th class="n">Celkem</th></tr></thead>'
                f'<tbody>{"".join(rows)}</tbody></table>')

    def sum_row(self, kind, title, sums):
        cells = "".join(f'<td class="n">{self.t(grouped(value))}</td>' for value in [*sums, sum(sums)])
        return f'<tr class="{kind}"><td>{self.t(title)}</td>{cells}</tr>'

    def render_plan(self, e):
        heads = [("Č.", ""), ("Aktivita", ""), ("Odpovídá", ""), ("Termín", ""), ("2026", "n"), ("2027", "n"),
                 ("Celkem", "n"), ("Zdroje", ""), ("Výstup", "")]
        head = "".join(f'<th class="{kind}">{text}</th>' for text, kind in heads)
        bodies = []
        for node in self.nodes:
            if node.kind == "priority":
                first = f'<tr class="group"><td colspan="9">Priorita {node.label} {self.t(node.title)}</td></tr>'
                bodies.append(first)
            elif node.kind == "measure":
                bodies.append(self.plan_measure(node))
        return (f'<table class="rows"><caption>{self.t(e.get("caption"))}</caption><thead><tr>{head}</tr></thead>'
                f'<tbody>{"".join(bodies)}</tbody></table>')

    def plan_measure(self, node):
        sums = [sum(model.number(row.get(c)) for row in node.element.findall("row")) for c in ("c26", "c27")]
        cells = "".join(f'<td class="n">{self.t(grouped(v)) if v else "–"}</td>' for v in [*sums, sum(sums)])
        rows = (f'<tr class="measure"><td>{node.label}</td><td>{self.t(node.title)}</td>'
                f'<td>{self.t("; ".join(node.responsible))}</td><td></td>{cells}'
                f'<td>{self.t(", ".join(node.financing))}</td><td></td></tr>')
        for row in node.children:
            e = row.element
            values = [model.number(e.get("c26")), model.number(e.get("c27"))]
            cells = "".join(f'<td class="n">{self.t(grouped(v)) if v else "–"}</td>' for v in [*values, sum(values)])
            rows += (f'<tr><td>{row.label}</td><td>{self.t(row.title)}</td><td>{self.t("; ".join(row.responsible))}</td>'
                     f'<td>{self.t(row.term)}</td>{cells}<td>{self.t(", ".join(row.financing))}</td>'
                     f'<td>{self.t(e.get("out"))}</td></tr>')
        return rows


if __name__ == "__main__":
    print(Page(sys.argv[1]).document())
