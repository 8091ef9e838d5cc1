package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/// The reader's text must hold at least 95 % of the words that Tika finds. Exceptions stand with their reasons in
/// {@code tika-exceptions.tsv}.
class TikaComparisonTest {
    private static final double LEAST = 0.95;
    private static final int FEWEST_CHARACTERS = 50;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Test
    void holdsTheWordsThatTikaFinds() throws Exception {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
        Map<String, String> exceptions = exceptions();
        List<String> poorer = new ArrayList<>();
        for (HostileSet.Row row : HostileSet.rows(Set.of("pdf", "docx", "odt", "xlsx", "csv"))) {
            if (row.tikaCharacters() < FEWEST_CHARACTERS || exceptions.containsKey(row.path())) {
                continue;
            }
            ReadFile read = ReadFile.of(row.file(), row.name());
            boolean supported =
                    !(read.outcome() instanceof Outcome.Failed failed && failed.reason() == FailureReason.UNSUPPORTED);
            double share = supported ? share(words(everything(read)), words(byTika(row.file()))) : 1;
            if (share < LEAST) {
                poorer.add("%s %.3f".formatted(row.path(), share));
            }
        }
        assertThat(poorer).isEmpty();
    }

    /// Text and bookmarks: Tika tells both as one.
    private static String everything(ReadFile read) {
        StringBuilder text = new StringBuilder(read.text());
        if (read.outcome() instanceof Outcome.Done done) {
            done.info().outline().forEach(bookmark -> text.append('\n').append(bookmark.title()));
        }
        return text.toString();
    }

    private static double share(Map<String, Integer> ours, Map<String, Integer> theirs) {
        int all = 0;
        int held = 0;
        for (Map.Entry<String, Integer> word : theirs.entrySet()) {
            all += word.getValue();
            held += Math.min(word.getValue(), ours.getOrDefault(word.getKey(), 0));
        }
        return all == 0 ? 1 : (double) held / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String word : NOT_A_WORD.split(plain)) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    private static String byTika(Path file) throws IOException, TikaException, SAXException {
        AutoDetectParser parser = new AutoDetectParser();
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        TesseractOCRConfig noTesseract = new TesseractOCRConfig();
        noTesseract.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, noTesseract);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        BodyContentHandler text = new BodyContentHandler(5_000_000);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, text, metadata, context);
        }
        return text.toString();
    }

    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> exceptions = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                TikaComparisonTest.class.getResourceAsStream("/reading/tika-exceptions.tsv"),
                StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                exceptions.put(fields[0], fields[1]);
            });
        }
        return exceptions;
    }
}
