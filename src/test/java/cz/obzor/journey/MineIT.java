package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.JsonForm;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.ObzorProcess.Ended;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `obzor mine` as people run it.
class MineIT {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path FORM = Path.of("docs/mining.schema.json");
    private static final int FILES = 100;

    @TempDir
    private Path folder;

    @Test
    void minesAFolderOfAHundredFilesOfWhichThreeAreBroken() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Path found = folder.resolve("found");
        List<String> samples = List.of(
                "ukazka-strategie-mesta.pdf",
                "ukazka-akcni-plan.pdf",
                "ukazka-strategie-regionu.pdf",
                "ukazka-koncepce.docx",
                "ukazka-metodika.odt");
        for (String sample : samples) {
            Files.copy(SAMPLES.resolve(sample), documents.resolve(sample));
        }
        for (int i = samples.size() + 3; i < FILES; i++) {
            Files.writeString(documents.resolve("strategie-" + i + ".md"), strategy(i));
        }
        Files.write(documents.resolve("prazdny.pdf"), new byte[0]);
        Files.write(documents.resolve("poskozeny.pdf"), torn(SAMPLES.resolve(samples.getFirst())));
        Files.write(documents.resolve("zamceny.pdf"), locked());

        Ended ended = ObzorProcess.run("mine", "--out", found.toString(), documents.toString());

        assertThat(ended.status()).as(ended.errors()).isEqualTo(1);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors().lines().toList())
                .hasSize(3)
                .allMatch(line -> line.endsWith("."))
                .noneMatch(line -> line.contains("Exception"))
                .anyMatch(line -> line.contains("prazdny.pdf") && line.contains("is empty"))
                .anyMatch(line -> line.contains("poskozeny.pdf") && line.contains("is damaged"))
                .anyMatch(line -> line.contains("zamceny.pdf") && line.contains("protected by a password"));
        List<Path> results = list(found);
        assertThat(results).hasSize(FILES - 3);
        for (Path result : results) {
            assertThat(JsonForm.faults(FORM, Files.readString(result)))
                    .as(result.toString())
                    .isEmpty();
        }
        JsonNode town = json(found.resolve("strategie-57.md.json"));
        assertThat(town.path("title").asString()).isEqualTo("Strategie rozvoje města číslo 57");
        assertThat(town.path("nodes").size()).isEqualTo(4);
        assertThat(json(found.resolve("ukazka-strategie-mesta.pdf.json"))
                        .path("nodes")
                        .size())
                .isGreaterThan(40);
    }

    @Test
    void keepsTheFormThatIsSharedWithOtherPrograms() throws IOException {
        Path shared = Shared.require("contracts/mining.schema.json");
        Ended ended = ObzorProcess.run(
                "mine", "--json", SAMPLES.resolve("ukazka-akcni-plan.pdf").toString());
        assertThat(ended.status()).as(ended.errors()).isZero();
        assertThat(JsonForm.faults(shared, ended.output())).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameFileAndALineToADocument() {
        String[] arguments = {
            "mine",
            "--json",
            SAMPLES.resolve("ukazka-strategie-regionu.pdf").toString(),
            SAMPLES.resolve("ukazka-koncepce.docx").toString()
        };
        Ended first = ObzorProcess.run(arguments);
        assertThat(first.status()).as(first.errors()).isZero();
        assertThat(first.errors()).isEmpty();
        assertThat(first.output()
                        .lines()
                        .map(line ->
                                JsonMapper.shared().readTree(line).path("file").asString()))
                .as("in the order of the arguments")
                .containsExactly("ukazka-strategie-regionu.pdf", "ukazka-koncepce.docx");
        assertThat(ObzorProcess.run(arguments).output()).isEqualTo(first.output());
    }

    @Test
    void printsATreeWithPagesAndNoColourWhereNobodySitsAtATerminal() {
        Ended ended = ObzorProcess.run(
                "mine", SAMPLES.resolve("ukazka-strategie-mesta.pdf").toString());
        assertThat(ended.status()).as(ended.errors()).isZero();
        assertThat(ended.output())
                .doesNotContain("\u001b")
                .contains("Strategie rozvoje chytrého města Hájovec nad Lučinkou")
                .contains("  priority 1 Doprava a veřejný prostor bez bariér  [p. 4]")
                .contains("      measure 1.1.2 Řízené parkování v centru města  [p. 4; 2026–2028; 9 600 000 CZK]");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void saysPlainlyWhatIsNoStrategy() throws IOException {
        Path minutes = folder.resolve("zapis.pdf");
        Files.write(
                minutes,
                Pdfs.of(
                        "Zápis z jednání zastupitelstva obce Lhota\nkonaného dne 12. 3. 2025\n1. Zahájení\n2. Rozpočet obce"
                                + "\n3. Diskuse\nHlasování: pro 9, proti 0, zdrželo se 0."));
        Ended ended = ObzorProcess.run("mine", minutes.toString());
        assertThat(ended.status()).as(ended.errors()).isZero();
        assertThat(ended.output()).contains(" · other · ").contains("! We found no tree of priorities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine",
                "mine none.pdf",
                "mine --jobs 0 pom.xml",
                "mine --colour pom.xml",
                "mine --out pom.xml pom.xml"
            })
    void tellsHowItIsUsedWhenUsedWrongly(String arguments) {
        Ended ended = ObzorProcess.run(arguments.split(" "));
        assertThat(ended.status()).as(ended.errors()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).contains("Usage: obzor mine").doesNotContain("\tat ");
    }

    @Test
    void findsNothingToDoInAnEmptyFolder() {
        Ended ended = ObzorProcess.run("mine", folder.toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).contains("There are no files in " + folder);
    }

    private static String strategy(int number) {
        return """
                # Strategie rozvoje města číslo %d

                ## Priorita 1 Doprava

                ### Opatření 1.1 Bezpečné ulice

                - Opravíme ulici číslo %d
                - Postavíme dva přechody
                """.formatted(number, number);
    }

    /// The begin of a file whose end was never sent, and nothing of it whole.
    private static byte[] torn(Path file) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(file), 300);
    }

    private byte[] locked() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = Loader.loadPDF(Pdfs.of("Tajná strategie"))) {
            document.protect(new StandardProtectionPolicy("majitel", "heslo", new AccessPermission()));
            document.save(file.toFile());
        }
        return Files.readAllBytes(file);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
    }
}
