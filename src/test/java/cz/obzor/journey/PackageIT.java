package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is handed to those who run the platform.
class PackageIT {
    private static final Path JAR = Path.of("target", "obzor.jar");
    private static final Path LIBRARIES = Path.of("target", "lib");

    @Test
    void theBillOfMaterialsNamesEveryLibraryWithItsVersionAndHash() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode part : bill("META-INF/sbom/application.cdx.json").get("components")) {
            named.add(part.get("name").asString() + "-" + part.get("version").asString());
            assertThat(part.get("hashes")).as(part.get("name").asString()).isNotEmpty();
        }
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            Set<String> missing = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .filter(file -> named.stream().noneMatch(file::startsWith))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).as("libraries that the bill does not name").isEmpty();
        }
    }

    @Test
    void theBillOfMaterialsOfThePagesNamesThePackagesThatWentIn() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode part : bill("META-INF/sbom/assets.cdx.json").get("components")) {
            named.add(part.get("purl").asString());
        }
        assertThat(named)
                .anyMatch(purl -> purl.startsWith("pkg:npm/pdfjs-dist@"))
                .noneMatch(purl -> purl.contains("esbuild"));
    }

    @Test
    void nothingInTheProgramSaysWhenItWasBuilt() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getTimeLocal()).distinct())
                    .containsExactly(LocalDateTime.of(2026, 1, 1, 0, 0));
            JsonNode bill = bill("META-INF/sbom/application.cdx.json");
            assertThat(bill.at("/metadata/timestamp").asString("")).isIn("", "2026-01-01T00:00:00Z");
        }
    }

    private static JsonNode bill(String name) throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
