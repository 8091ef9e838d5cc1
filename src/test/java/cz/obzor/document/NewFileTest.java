package cz.obzor.document;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.file.FileHash;
import cz.obzor.file.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plán města.pdf | plán města.pdf",
                "../../../etc/passwd | passwd",
                "C:\\Users\\x\\a.docx | a.docx",
                "a/b\\c.txt | c.txt",
                "'  mezery.txt  ' | mezery.txt",
                ".htaccess | .htaccess",
            })
    void keepsWhatTheUserCalledItWithoutFolders(String sent, String kept) {
        assertThat(name(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", ".", "...", "a/..", "\u202E\u200B", "\u0000"})
    void givesANameToWhatHasNone(String sent) {
        assertThat(name(sent)).isEqualTo("soubor");
    }

    @Test
    void leavesOutCharactersThatCannotBeSeen() {
        assertThat(name("a\r\nb\u0000c\u202Etxt\uD800.pdf")).isEqualTo("abctxt.pdf");
    }

    @Test
    void cutsLongNamesAndKeepsTheirEnding() {
        String kept = name("ž".repeat(5000) + ".pdf");
        assertThat(kept).hasSizeLessThanOrEqualTo(200).endsWith("ž.pdf");
        String faces = name("😀".repeat(150) + ".pdf");
        assertThat(faces).hasSizeLessThanOrEqualTo(200).endsWith("😀.pdf");
        assertThat(name("😀".repeat(150)).length()).isLessThanOrEqualTo(200);
        assertThat(name("😀".repeat(150) + "a")).doesNotEndWith("\uD83D");
    }

    private static String name(String sent) {
        return new NewFile(sent, new FileStore.Stored(new FileHash("0".repeat(64)), 1)).name();
    }
}
