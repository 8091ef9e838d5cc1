package cz.obzor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documentation leads where it says.
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.toAbsolutePath().getParent().resolve(link.group(1));
                if (!Files.exists(target)) {
                    broken.add(page + " → " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsListedInTheIndex() throws IOException {
        String index = Files.readString(Path.of("docs", "README.md"));
        for (Path page : pages()) {
            if (page.startsWith(Path.of("docs")) && page.getNameCount() == 2 && !page.endsWith("README.md")) {
                assertThat(index).contains("(" + page.getFileName() + ")");
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> pages = new ArrayList<>(
                    docs.filter(file -> file.toString().endsWith(".md")).toList());
            pages.add(Path.of("README.md"));
            return pages;
        }
    }
}
