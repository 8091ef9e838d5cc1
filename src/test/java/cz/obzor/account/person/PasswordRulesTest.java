package cz.obzor.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.PasswordSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("Jana Zkušební", "jana.zkusebni@kolin.cz");

    private final PasswordRules rules = new PasswordRules(new PasswordSettings(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kolotoč a modrý traktor",
                "jen malá písmena",
                "          mezery na obou koncích  ",
                "🐢🐢🐢🐢 želvy jdou přes řeku",
                "83650174920386",
                "na radnici v kraji roste lípa"
            })
    void takesAnythingThatIsLongAndNotEasilyGuessed(String password) {
        assertThat(rules.fault(password, OWN)).isEmpty();
    }

    @Test
    void takesFromTwelveTo128Characters() {
        String long128 =
                Stream.iterate(0, i -> i + 1).map(i -> "věta" + i).limit(40).collect(Collectors.joining());
        assertThat(message("jedenáct zn".substring(0, 11))).endsWith("short");
        assertThat(rules.fault("dvanáct znak", OWN)).isEmpty();
        assertThat(rules.fault(long128.substring(0, 128), OWN)).isEmpty();
        assertThat(message(long128.substring(0, 129))).endsWith("long");
    }

    @ParameterizedTest
    @CsvSource({
        "heslo1234567, common",
        "Qwertzuiop12345, common",
        "aaaaaaaaaaaaaaa, common",
        "abcdabcdabcdabcd, common",
        "janazkusebni2026, own",
        "JanaKolin-1234, own",
        "Obzor-Strategie-26, own",
        "starostaObce2026!, own",
        "MagistratMesta.1, own",
        "spravceplatformy, own"
    })
    void refusesWhatWouldBeTriedFirst(String password, String why) {
        assertThat(message(password)).endsWith(why);
    }

    @Test
    void refusesWhatIsInTheListOfLeakedOnes(@TempDir Path folder) throws Exception {
        Path list = folder.resolve("leaked.txt");
        Files.write(list, leaked("kolotoč a modrý traktor", "něco jiného zcela", "třetí věta v seznamu"));
        var withList = new PasswordRules(new PasswordSettings(list.toString()));
        assertThat(withList.fault("kolotoč a modrý traktor", OWN)).isPresent();
        assertThat(withList.fault("kolotoč a zelený traktor", OWN)).isEmpty();
    }

    @Test
    void theListOfCommonOnesIsLongEnough() throws IOException {
        try (var file = PasswordRules.class.getResourceAsStream("/account/common-passwords.txt")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#")))
                    .hasSizeGreaterThan(3000);
        }
    }

    private String message(String password) {
        return rules.fault(password, OWN).map(fault -> fault.message()).orElse("taken");
    }

    private static List<String> leaked(String... passwords) throws Exception {
        var sha1 = MessageDigest.getInstance("SHA-1");
        return Stream.of(passwords)
                .map(password -> HexFormat.of()
                                .formatHex(sha1.digest(password.getBytes(StandardCharsets.UTF_8)))
                                .toUpperCase(Locale.ROOT)
                        + ":7")
                .sorted()
                .toList();
    }
}
