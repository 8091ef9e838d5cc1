package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class OfficeReadingTest {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String body, String... more) throws IOException {
        String[] parts = new String[4 + more.length];
        parts[0] = "[Content_Types].xml";
        parts[1] = "<Types/>";
        parts[2] = "word/document.xml";
        parts[3] = "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>";
        System.arraycopy(more, 0, parts, 4, more.length);
        return zip(parts);
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static final String NUMBERING = "<w:numbering xmlns:w=\"" + WORD + "\">"
            + "<w:abstractNum w:abstractNumId=\"1\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/>"
            + "<w:pStyle w:val=\"Nadpis1\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/>"
            + "<w:pStyle w:val=\"Nadpis2\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"2\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
            + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";

    private static final String STYLES = "<w:styles xmlns:w=\"" + WORD + "\">"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Nadpis1\"><w:name w:val=\"heading 1\"/>"
            + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
            + "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Nadpis2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Nadpis1\"/>"
            + "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
            + "<w:rPr><w:sz w:val=\"26\"/></w:rPr></w:style></w:styles>";

    @Test
    void countsAutomaticNumbersOfHeadingsAndLists() throws Exception {
        String body = paragraph("<w:pStyle w:val=\"Nadpis1\"/>", "Doprava")
                + paragraph("<w:pStyle w:val=\"Nadpis2\"/>", "Cyklostezky")
                + paragraph("<w:pStyle w:val=\"Nadpis2\"/>", "Parkování")
                + paragraph("<w:pStyle w:val=\"Nadpis1\"/>", "Bydlení")
                + paragraph("<w:pStyle w:val=\"Nadpis2\"/>", "Obecní byty")
                + paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", "opravy")
                + paragraph("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>", "střechy")
                + paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", "výstavba");
        ReadFile read =
                ReadFile.of(docx(body, "word/numbering.xml", NUMBERING, "word/styles.xml", STYLES), "strategie.docx");
        assertThat(read.blocks(Block.Kind.HEADING))
                .containsExactly("1 Doprava", "1.1 Cyklostezky", "1.2 Parkování", "2 Bydlení", "2.1 Obecní byty");
        assertThat(read.blocks(Block.Kind.LIST_ITEM)).containsExactly("a) opravy", "III. střechy", "b) výstavba");
        Page page = read.page(1);
        assertThat(page.blocks().get(1).label()).isEqualTo("1.1");
        assertThat(page.blocks().get(1).level()).isEqualTo(2);
        Word word = ReadFile.word(page, "Cyklostezky");
        assertThat(word.bold()).isTrue();
        assertThat(word.size()).isEqualTo(13);
        assertThat(word.box()).isNull();
    }

    @Test
    void readsAWordFileWithTableBreakAndFootnote() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Program rozvoje obce");
            XWPFParagraph first = document.createParagraph();
            first.createRun().setText("Obec má 1 250 obyvatel.");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("Zdroj: ČSÚ");
            first.addFootnoteReference(note);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Opatření");
            table.getRow(0).getCell(1).setText("Rok");
            table.getRow(1).getCell(0).setText("Oprava školy");
            table.getRow(1).getCell(1).setText("2026");
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
            document.createParagraph().createRun().setText("Druhá strana");
            document.write(bytes);
        }
        ReadFile read = ReadFile.of(bytes.toByteArray(), "program.docx");
        assertThat(read.done().info().title()).isEqualTo("Program rozvoje obce");
        assertThat(read.pages()).hasSize(2);
        assertThat(read.page(1).text()).contains("Obec má 1 250 obyvatel. [1]").endsWith("[1] Zdroj: ČSÚ");
        assertThat(read.page(2).text()).isEqualTo("Druhá strana");
    }

    @Test
    void joinsCellsOfAWordTable() throws Exception {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String body = "<w:tbl><w:tr>" + cell.formatted("<w:gridSpan w:val=\"2\"/>", "Náklady") + "</w:tr><w:tr>"
                + cell.formatted("<w:vMerge w:val=\"restart\"/>", "Doprava") + cell.formatted("", "11,5")
                + "</w:tr><w:tr>"
                + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "20") + "</w:tr></w:tbl>";
        Page page = ReadFile.of(docx(body), "tabulka.docx").page(1);
        Table table = page.tables().getFirst();
        assertThat(ReadFile.cells(page, table))
                .containsExactly(List.of("Náklady"), List.of("Doprava", "11,5"), List.of("20"));
        assertThat(table.rows().get(0).cells().getFirst().columnSpan()).isEqualTo(2);
        assertThat(table.rows().get(1).cells().getFirst().rowSpan()).isEqualTo(2);
        assertThat(table.rows().get(2).cells().getFirst().column()).isEqualTo(1);
    }

    @Test
    void leavesOutDeletedTextAndKeepsInserted() throws Exception {
        String body = "<w:p><w:r><w:t>Cíl </w:t></w:r><w:del><w:r><w:delText>starý</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>nový</w:t></w:r></w:ins></w:p>";
        assertThat(ReadFile.of(docx(body), "zmeny.docx").text()).isEqualTo("Cíl nový");
    }

    @Test
    void startsAPageWhereWordStoredItsEnd() throws Exception {
        String body = "<w:p><w:r><w:t>konec první</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>Nadpis druhé</w:t></w:r></w:p>";
        ReadFile read = ReadFile.of(docx(body), "strany.docx");
        assertThat(read.pages()).extracting(Page::text).containsExactly("konec první", "Nadpis druhé");
        assertThat(read.page(2).blocks()).containsExactly(new Block(0, 12, Block.Kind.HEADING, 1, null));
    }

    @Test
    void cutsAWordFileWithoutStoredPagesIntoUsableOnes() throws Exception {
        String sentence = "Rozvoj obce stojí na spolupráci obyvatel, spolků a podnikatelů. ".repeat(10);
        String body = paragraph("", sentence).repeat(30);
        ReadFile read = ReadFile.of(docx(body), "dlouhy.docx");
        assertThat(read.pages())
                .hasSizeGreaterThan(4)
                .allMatch(page -> page.text().length() < 5000);
        assertThat(read.text().split("Rozvoj obce", -1)).hasSize(301);
    }

    @Test
    void keepsWhatCameBeforeTheDamage() throws Exception {
        byte[] damaged = docx("<w:p><w:r><w:t>čitelný začátek</w:t></w:r></w:p><w:p><w:rozbité");
        ReadFile read = ReadFile.of(damaged, "poskozeny.docx");
        assertThat(read.text()).isEqualTo("čitelný začátek");
        assertThat(read.done().warnings()).containsExactly("broken-structure");
    }

    @Test
    void refusesXmlWithADocumentTypeOfItsOwn() throws Exception {
        byte[] file = zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"" + WORD
                        + "\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(ReadFile.of(file, "cizi.docx").failure()).isEqualTo(FailureReason.CONTENT_LIMIT);
    }

    private static final String ODT_NAMES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

    private static byte[] odt(String styles, String body) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "styles.xml",
                "<office:document-styles " + ODT_NAMES + "><office:styles>" + styles
                        + "</office:styles></office:document-styles>",
                "content.xml",
                "<office:document-content " + ODT_NAMES + "><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
    }

    @Test
    void readsAnOpenDocumentText() throws Exception {
        String styles = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>"
                + "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
                + "</text:outline-style><text:list-style style:name=\"L1\">"
                + "<text:list-level-style-number text:level=\"1\" style:num-format=\"a\" style:num-suffix=\")\"/></text:list-style>";
        String body =
                "<text:h text:outline-level=\"1\">Doprava</text:h><text:h text:outline-level=\"2\">Parkování</text:h>"
                        + "<text:p>Město<text:s text:c=\"2\"/>má <text:span>tři</text:span> parkoviště.</text:p>"
                        + "<text:list text:style-name=\"L1\"><text:list-item><text:p>první</text:p></text:list-item>"
                        + "<text:list-item><text:p>druhé</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Náklady</text:p>"
                        + "</table:table-cell><table:covered-table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>11,5</text:p></table:table-cell></table:table-row></table:table>";
        ReadFile read = ReadFile.of(odt(styles, body), "metodika.odt");
        Page page = read.page(1);
        assertThat(read.blocks(Block.Kind.HEADING)).containsExactly("1 Doprava", "1.1 Parkování");
        assertThat(read.blocks(Block.Kind.LIST_ITEM)).containsExactly("a) první", "b) druhé");
        assertThat(page.text()).contains("Město  má tři parkoviště.");
        assertThat(ReadFile.cells(page, page.tables().getFirst()))
                .containsExactly(List.of("Náklady"), List.of("2025", "11,5"));
    }

    @Test
    void readsAWorkbookAsPeopleSeeIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Akční plán");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Opatření");
            head.createCell(2).setCellValue("Termín");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            Row row = sheet.createRow(1000);
            row.createCell(0).setCellValue("Cyklostezka");
            Cell cost = row.createCell(1);
            cost.setCellFormula("10+1.5");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cost);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Cell term = row.createCell(2);
            term.setCellValue(LocalDate.of(2027, 6, 30));
            term.setCellStyle(date);
            workbook.createSheet("Prázdný");
            workbook.write(bytes);
        }
        ReadFile read = ReadFile.of(bytes.toByteArray(), "plan.xlsx");
        assertThat(read.pages()).hasSize(2);
        Page page = read.page(1);
        assertThat(page.text()).isEqualTo("Akční plán\n\nOpatření\tTermín\nCyklostezka\t11,5\t30. 6. 2027");
        Table table = page.tables().getFirst();
        assertThat(table.rows().getFirst().cells().getFirst().columnSpan()).isEqualTo(2);
        assertThat(table.rows().getFirst().cells().get(1).column()).isEqualTo(2);
        assertThat(read.page(2).text()).isEqualTo("Prázdný");
    }
}
