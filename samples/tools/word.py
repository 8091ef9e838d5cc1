"""Source document → DOCX with heading styles, automatic numbering and footnotes, written part by part."""
import sys
import zipfile
from xml.sax.saxutils import escape

import model
import wordstyles
from model import grouped, typeset

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "settings": "settings", "footer1": "footer"}
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KEEP = "<w:keepNext/>"
FULL = 9638  # width of the text in twentieths of a point


def run(text, props=""):
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def paragraph(style, runs, extra=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs}</w:p>'


class Word:
    def __init__(self, name, pages=None):
        self.root = model.source(name)
        self.nodes = {id(node.element): node for node in model.nodes(self.root)}
        self.pages, self.footnotes, self.headings, self.bookmark = pages or {}, [], [], 0
        self.counter = [0] * 5
        self.leading = {id(first) for parent in self.root.iter() for first, second in zip(parent, [*parent][1:])
                        if first.tag == "p" and second.tag in ("goal", "measure", "ul", "costs", "table")}

    # --- text

    def runs(self, element, props=""):
        parts = [run(element.text or "", props)]
        for child in element:
            if child.tag == "fn":
                parts.append(self.footnote(child))
            elif child.tag == "total":
                parts.append(run(typeset(f"{grouped(model.total(self.root) / 1e6, 1)} mil. Kč"), props))
            elif child.tag == "b":
                parts.append(self.runs(child, "<w:b/>"))
            parts.append(run(child.tail or "", props))
        return "".join(parts)

    def footnote(self, element):
        self.footnotes.append(element.text)
        return (f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{len(self.footnotes) + 1}"/></w:r>')

    def heading(self, level, text):
        self.counter[level] += 1
        self.counter[level + 1:] = [0] * (4 - level)
        label = ".".join(str(n) for n in self.counter[1:level + 1])
        self.headings.append((level, label, text))
        mark = len(self.headings)
        start = f'<w:bookmarkStart w:id="{mark}" w:name="_Toc{mark:04d}"/>'
        return label, paragraph(f"Heading{level}", f'{start}{run(text)}<w:bookmarkEnd w:id="{mark}"/>')

    # --- blocks

    def blocks(self, element):
        return "".join(self.block(child) for child in element)

    def block(self, e):
        match e.tag:
            case "cover":
                return self.cover(e)
            case "toc":
                return "<!--toc-->"
            case "h1" | "h2":
                return self.heading(int(e.tag[1]), model.plain(e))[1]
            case "p":
                return paragraph("BodyText", self.runs(e), KEEP if self.leads(e) else "")
            case "ul":
                return self.bullets(e)
            case "ol":
                return "".join(paragraph("BodyText", run(f"({n}) ") + self.runs(li)) for n, li in enumerate(e, 1))
            case "vision":
                return paragraph("Quote", self.runs(e))
            case "table":
                return self.table(e)
            case "costs":
                return self.costs(e)
            case "priority" | "goal" | "measure":
                return self.node(e)
        raise ValueError(f"no form for <{e.tag}>")

    def node(self, e):
        node = self.nodes[id(e)]
        node.label, heading = self.heading({"priority": 2, "goal": 3, "measure": 4}[node.kind], typeset(node.title))
        if node.kind != "measure":
            return heading + self.blocks(e)
        text = "".join(paragraph("BodyText", self.runs(p), KEEP) for p in e.findall("p"))
        items = self.bullets(e.findall("activity"), KEEP)
        ind = node.indicators[0]
        rows = [("Nositel", "; ".join(node.responsible)), ("Období", node.term), ("Odhad nákladů", node.quote),
                ("Zdroje", ", ".join(node.financing)),
                ("Ukazatel", f"{ind['name']}: výchozí hodnota {model.value(ind, 'base')} (2024), cíl {model.value(ind, 'target')} ({ind['year']})")]
        body = "".join(self.row([(run(a, "<w:b/>"), "left", "E8EEF4"), (run(typeset(b)), "left", None)], (1900, FULL - 1900),
                                keep=a != "Ukazatel") for a, b in rows)
        return heading + text + items + self.grid(body, (1900, FULL - 1900))

    def leads(self, e):
        """A paragraph that must not end a page: it introduces a goal, a measure or a list."""
        return id(e) in self.leading

    def bullets(self, items, last=""):
        items = list(items)
        return "".join(paragraph("ListBullet", self.runs(item), last if item is items[-1] else KEEP) for item in items)

    def cover(self, e):
        extra = paragraph("CoverNote", run(typeset(e.get("note")))) + paragraph("CoverMark", run(typeset(e.get("mark"))))
        brk = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if self.root.find("toc") is not None else ""
        low = '<w:spacing w:before="4200"/>' if brk else ""
        return paragraph("CoverOver", run(e.get("over")), low) + paragraph("Title", run(typeset(e.get("title")))) + extra + brk

    # --- tables

    def row(self, cells, widths, header=False, keep=False):
        parts = []
        for (runs, align, fill), width in zip(cells, widths):
            shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
            parts.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
                         + paragraph("TableText", runs, f'{KEEP if keep else ""}<w:jc w:val="{align}"/>') + "</w:tc>")
        props = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
        return f'<w:tr><w:trPr>{props}</w:trPr>{"".join(parts)}</w:tr>'

    def grid(self, rows, widths):
        border = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B8C7D6"/>'
                         for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders>'
                f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
                + paragraph("TableEnd", ""))

    def table(self, e):
        lines = [(tr, tr.find("th") is not None) for tr in e.iter("tr")]
        count = len(lines[0][0])
        numeric = lines[0][0][1].get("class") == "n"
        first = 4800 if numeric else FULL // count
        widths = [2400, 4738, 2500] if count == 3 else [first] + [(FULL - first) // (count - 1)] * (count - 1)
        body = ""
        for tr, header in lines:
            cells = [(self.runs(c, '<w:b/><w:color w:val="FFFFFF"/>' if header else ""),
                      "right" if c.get("class") == "n" else "left", "1F4E79" if header else None) for c in tr]
            body += self.row(cells, widths, header)
        return self.caption(model.plain(e.find("caption"))) + self.grid(body, widths)

    def caption(self, text):
        field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ Tabulka \\* ARABIC '
                 '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>')
        self.bookmark += 1
        return paragraph("Caption", run("Tabulka ") + field + run(str(self.bookmark))
                         + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(f": {text}"))

    def costs(self, e):
        widths, white = (6238, 1700, 1700), '<w:b/><w:color w:val="FFFFFF"/>'
        heads = (("Opatření", "left"), ("Období", "center"), ("Náklady", "right"))
        body = self.row([(run(t, white), a, "1F4E79") for t, a in heads], widths, True)
        measures = [node for node in self.nodes.values() if node.kind == "measure"]
        for node in measures:
            body += self.row([(run(typeset(f"{node.label} {node.title}")), "left", None), (run(node.term), "center", None),
                              (run(grouped(node.cost / 1e6, 1)), "right", None)], widths)
        whole = grouped(sum(node.cost for node in measures) / 1e6, 1)
        body += self.row([(run("Celkem", "<w:b/>"), "left", "E8EEF4"), (run(""), "center", "E8EEF4"),
                          (run(whole, "<w:b/>"), "right", "E8EEF4")], widths)
        return self.caption(e.get("caption")) + self.grid(body, widths)

    def toc(self, title):
        """A real contents field, filled in so that it is right before anybody updates it."""
        begin = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h '
                 '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>')
        lines = []
        for position, (level, label, text) in enumerate(self.headings, 1):
            if level <= 3:
                page = str(self.pages.get(label, ""))
                link = (f'<w:hyperlink w:anchor="_Toc{position:04d}">{run(label)}<w:r><w:tab/></w:r>{run(text)}'
                        f'<w:r><w:tab/></w:r>{run(page)}</w:hyperlink>')
                lines.append(paragraph(f"TOC{level}", (begin if not lines else "") + link))
        end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r></w:p>'
        return paragraph("TOCHeading", run(title)) + "".join(lines) + end

    # --- the file

    def document(self):
        body = self.blocks(self.root)
        if self.root.find("toc") is not None:
            body = body.replace("<!--toc-->", self.toc(self.root.find("toc").get("title")))
        section = ('<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
                   '<w:pgMar w:top="1134" w:right="1134" w:bottom="1077" w:left="1134" w:header="624" w:footer="567" '
                   'w:gutter="0"/><w:titlePg/></w:sectPr>')
        return f"{XML}<w:document {W} {R}><w:body>{body}{section}</w:body></w:document>"

    def notes(self):
        marks = [(0, "separator"), (1, "continuationSeparator")]
        notes = "".join(f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                        for n, kind in marks)
        for number, text in enumerate(self.footnotes, 2):
            ref = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            notes += f'<w:footnote w:id="{number}">{paragraph("FootnoteText", ref + run(" " + text))}</w:footnote>'
        return f"{XML}<w:footnotes {W}>{notes}</w:footnotes>"

    def footer(self):
        page = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')
        mark = self.root.find("cover").get("mark")
        return f'{XML}<w:ftr {W}>{paragraph("Footer", run(mark) + "<w:r><w:tab/></w:r>" + page)}</w:ftr>'

    def save(self, path):
        document = self.document()
        types = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}.{kind}+xml"/>' for part, kind in PARTS.items())
        types = (f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                 f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                 f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
                 f'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
                 f'{types}</Types>')
        rels = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{part}.xml"/>'
                       for n, (part, kind) in enumerate(PARTS.items(), 1))
        core = (f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(self.root.get("title"))}</dc:title>'
                f'<dc:subject>{escape(self.root.find("cover").get("mark"))}</dc:subject><dc:language>cs-CZ</dc:language></cp:coreProperties>')
        files = {
            "[Content_Types].xml": types,
            "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
                           f'Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/'
                           f'2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
            "docProps/core.xml": core,
            "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}">{rels}</Relationships>',
            "word/document.xml": document,
            "word/styles.xml": wordstyles.styles(),
            "word/numbering.xml": wordstyles.numbering(),
            "word/footnotes.xml": self.notes(),
            "word/footer1.xml": self.footer(),
            "word/settings.xml": f'{XML}<w:settings {W}><w:defaultTabStop w:val="708"/></w:settings>',
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    import gold
    name, target, *first_printing = sys.argv[1:]
    Word(name, gold.contents_pages(name, first_printing[0]) if first_printing else None).save(target)
