"""Styles and numbering of the DOCX samples."""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BLUE = "1F4E79"


def style(ident, name, before=0, after=0, size=21, props="", para="", based="Normal", kind="paragraph"):
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"/>' if kind == "paragraph" else ""
    order = para.replace("{spacing}", spacing) if "{spacing}" in para else para + spacing
    size = f'<w:sz w:val="{size}"/>' if size else ""
    ppr = f"<w:pPr>{order}</w:pPr>" if kind == "paragraph" else ""
    return (f'<w:style w:type="{kind}" w:styleId="{ident}"><w:name w:val="{name}"/>{based}<w:qFormat/>{ppr}'
            f"<w:rPr>{props}{size}</w:rPr></w:style>")


def heading(level, size, before, after):
    para = (f'<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>{{spacing}}'
            f'<w:outlineLvl w:val="{level - 1}"/>')
    return style(f"Heading{level}", f"heading {level}", before, after, size, f'<w:b/><w:color w:val="{BLUE}"/>', para)


def contents(level, indent, bold):
    tabs = (f'<w:tabs><w:tab w:val="left" w:pos="{indent + 700}"/><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
            f'{{spacing}}<w:ind w:left="{indent}"/>')
    return style(f"TOC{level}", f"toc {level}", 60 if level == 1 else 0, 20, 20, "<w:b/>" if bold else "", tabs)


def styles():
    defaults = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/>'
                '<w:lang w:val="cs-CZ"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="269" w:lineRule="auto"/></w:pPr>'
                '</w:pPrDefault></w:docDefaults>')
    bullets = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    color = f'<w:color w:val="{BLUE}"/>'
    line = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{BLUE}"/></w:pBdr>'
    bar = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{BLUE}"/></w:pBdr>{{spacing}}<w:ind w:left="340" w:right="340"/>'
    tab = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    return "".join([
        f"{XML}<w:styles {W}>{defaults}",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        heading(1, 34, 320, 120), heading(2, 27, 240, 90), heading(3, 24, 240, 80), heading(4, 22, 200, 60),
        style("Title", "Title", 60, 160, 56, f"<w:b/>{color}", line),
        style("CoverOver", "Cover Over", 1200, 0, 26, '<w:color w:val="595959"/>'),
        style("CoverNote", "Cover Note", 120, 0, 21),
        style("CoverMark", "Cover Mark", 40, 300, 21, "<w:b/>"),
        style("BodyText", "Body Text", 0, 120, 21),
        style("ListBullet", "List Bullet", 0, 50, 21, "", bullets),
        style("Quote", "Quote", 120, 180, 25, "<w:i/>", bar),
        style("Caption", "caption", 160, 70, 19, f"<w:b/>{color}", "<w:keepNext/>"),
        style("TableText", "Table Text", 30, 30, 19),
        style("TableEnd", "Table End", 0, 60, 8),
        style("TOCHeading", "TOC Heading", 0, 120, 34, f"<w:b/>{color}"),
        contents(1, 0, True), contents(2, 240, False), contents(3, 480, False),
        style("Footer", "footer", 0, 0, 16, '<w:color w:val="595959"/>', tab),
        style("FootnoteText", "footnote text", 0, 0, 17),
        style("FootnoteReference", "footnote reference", size=None, props='<w:vertAlign w:val="superscript"/>', based=None, kind="character"),
        "</w:styles>"])


def numbering():
    levels = ""
    for level in range(4):
        text = ".".join(f"%{n}" for n in range(1, level + 2))
        width = (567, 680, 794, 964)[level]
        levels += (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
                   f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{width}" w:hanging="{width}"/></w:pPr></w:lvl>')
    bullet = ('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/>'
              '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl>')
    return (f'{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{bullet}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>')
