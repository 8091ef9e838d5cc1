package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReadingTest {
    private static final String CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy.\nŠkola, obec a město šetří teplem.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16", "UTF-16LE"})
    void findsTheEncodingOfCzechText(String encoding) throws Exception {
        ReadFile read = ReadFile.of(CZECH.getBytes(Charset.forName(encoding)), "poznamka.txt");
        assertThat(read.text()).isEqualTo(CZECH);
        assertThat(read.done().info().mediaType()).isEqualTo("text/plain");
        assertThat(read.done().info().language()).isEqualTo("cs");
    }

    @Test
    void partsParagraphsOfPlainText() throws Exception {
        ReadFile read = ReadFile.of("První odstavec\nna dvou řádcích.\n\n\nDruhý odstavec.\fDruhá strana.", "text.txt");
        assertThat(read.pages()).hasSize(2);
        assertThat(read.page(1).text()).isEqualTo("První odstavec\nna dvou řádcích.\n\nDruhý odstavec.");
        assertThat(read.page(1).blocks()).hasSize(2);
    }

    @Test
    void cutsALongTextAtItsParagraphs() throws Exception {
        String paragraph = "Odstavec o rozvoji obce a jejích záměrech na další roky. ".repeat(12) + "\n\n";
        ReadFile read = ReadFile.of(paragraph.repeat(60), "dlouhy.txt");
        assertThat(read.pages()).hasSizeBetween(2, 4);
        assertThat(read.text().split("Odstavec", -1)).hasSize(721);
    }

    @Test
    void dropsCharactersThatADatabaseCannotHold() throws Exception {
        ReadFile read = ReadFile.of("začátek\u0000\u0007 dlouhé věty, střed\uFFFE\u202E konec stránky", "znaky.txt");
        assertThat(read.text()).isEqualTo("začátek dlouhé věty, střed konec stránky");
    }

    @Test
    void readsHeadingsListsAndTablesOfAWebPage() throws Exception {
        String html = """
                <!doctype html><html><head><title>Strategie &amp; plán</title><script>alert(1)</script></head><body>
                <h2>Doprava</h2><p>Nové   <b>cyklostezky</b><br>a parkování.</p>
                <ol><li>první</li><li>druhý<ul><li>vnořený</li></ul></li></ol>
                <table><tr><th rowspan=2>Rok</th><td>2025</td></tr><tr><td>2026</td></tr></table>
                <style>p { color: red }</style></body></html>""";
        ReadFile read = ReadFile.of(html, "stranka.html");
        Page page = read.page(1);
        assertThat(read.done().info().title()).isEqualTo("Strategie & plán");
        assertThat(page.text())
                .isEqualTo(
                        "Doprava\n\nNové cyklostezky\na parkování.\n\n1. první\n2. druhý\n• vnořený\n\nRok\t2025\n2026");
        assertThat(ReadFile.word(page, "cyklostezky").bold()).isTrue();
        Table table = page.tables().getFirst();
        assertThat(table.rows().getFirst().cells().getFirst().rowSpan()).isEqualTo(2);
        assertThat(table.rows().get(1).cells().getFirst().column()).isEqualTo(1);
    }

    @Test
    void readsMarkdown() throws Exception {
        String markdown = """
                # Hlavní cíl

                Text s **důrazem** a [odkazem](https://example.org).

                - první
                - druhý

                | Rok | Kč |
                |-----|----|
                | 2025 | 10 |
                """;
        ReadFile read = ReadFile.of(markdown, "cile.md");
        Page page = read.page(1);
        assertThat(page.text())
                .isEqualTo("Hlavní cíl\n\nText s důrazem a odkazem.\n\n• první\n• druhý\n\nRok\tKč\n2025\t10");
        assertThat(page.blocks().getFirst()).isEqualTo(new Block(0, 10, Block.Kind.HEADING, 1, null));
        assertThat(ReadFile.cells(page, page.tables().getFirst()))
                .containsExactly(List.of("Rok", "Kč"), List.of("2025", "10"));
    }

    @Test
    void readsSemicolonsAndQuotesOfACsvFile() throws Exception {
        ReadFile read = ReadFile.of("Obec;Záměr\nKolín;\"Most; dva\nřádky\"\n", "zamery.csv");
        Page page = read.page(1);
        assertThat(ReadFile.cells(page, page.tables().getFirst()))
                .containsExactly(List.of("Obec", "Záměr"), List.of("Kolín", "Most; dva\nřádky"));
    }

    @Test
    void saysThatAQuoteIsNeverClosed() throws Exception {
        ReadFile read = ReadFile.of("Obec,Záměr\nKolín,\"Most\nBrno,Lávka\n", "zamery.csv");
        assertThat(read.done().warnings()).containsExactly("open-quote");
        assertThat(read.text()).contains("Brno,Lávka");
    }

    @Test
    void refusesNothing() throws Exception {
        assertThat(ReadFile.of("", "prazdny.pdf").failure()).isEqualTo(FailureReason.EMPTY);
        assertThat(ReadFile.of("  \n\n ", "prazdny.txt").failure()).isEqualTo(FailureReason.EMPTY);
    }

    @Test
    void refusesTextUnderTheNameOfAnotherKind() throws Exception {
        assertThat(ReadFile.of("<html><body>ahoj</body></html>", "smlouva.docx").failure())
                .isEqualTo(FailureReason.NOT_A_DOCUMENT);
        assertThat(ReadFile.of("prostý text", "smlouva.pdf").failure()).isEqualTo(FailureReason.NOT_A_DOCUMENT);
    }

    @Test
    void refusesKindsThatAreNotReadAndSaysWhich() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("obrazek.png"));
            out.write(1);
        }
        assertThat(ReadFile.of(zip.toByteArray(), "archiv.zip").failure()).isEqualTo(FailureReason.UNSUPPORTED);
        byte[] png = {
            (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1
        };
        ReadFile picture = ReadFile.of(png, "logo.png");
        assertThat(picture.failure()).isEqualTo(FailureReason.UNSUPPORTED);
        assertThat(((Outcome.Failed) picture.outcome()).info().mediaType()).isEqualTo("image/png");
        assertThat(ReadFile.of("{\\rtf1 ahoj}", "dopis.rtf").failure()).isEqualTo(FailureReason.UNSUPPORTED);
    }

    @Test
    void refusesBytesOfNoKind() throws Exception {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(ReadFile.of(noise, "data.pdf").failure())
                .isIn(FailureReason.NOT_A_DOCUMENT, FailureReason.UNSUPPORTED);
    }
}
