package cz.obzor.account.person;

import cz.obzor.account.PasswordSettings;
import cz.obzor.text.CzechText;
import cz.obzor.web.Problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which passwords are taken: long enough, not among those that everybody tries first, not made of the person's own
/// words. What characters they are made of is nobody's business.
@Component
public class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    /// so many different characters, or a password is one key held down
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_OWN_WORD = 4;

    private final Set<String> common = words("/account/common-passwords.txt");
    /// of the platform itself, for nobody to make a password of
    private final Set<String> context = words("/account/context-words.txt");
    private final LeakedPasswords leaked;

    PasswordRules(PasswordSettings settings) {
        this.leaked = new LeakedPasswords(settings.leakedFile());
    }

    /// @param own words of the person: her name, her address
    public Optional<FieldError> fault(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new FieldError("password", "account.field.password.short", List.of(SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(new FieldError("password", "account.field.password.long", List.of(LONGEST)));
        }
        String normal = Passwords.normal(password);
        if (isCommon(normal) || leaked.contains(normal)) {
            return Optional.of(new FieldError("password", "account.field.password.common"));
        }
        if (isMadeOf(normal, Stream.concat(own.stream(), longestFirst(context)).toList())) {
            return Optional.of(new FieldError("password", "account.field.password.own"));
        }
        return Optional.empty();
    }

    private boolean isCommon(String password) {
        String plain = plain(password);
        return common.contains(plain)
                || common.contains(core(plain))
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isOneWordRepeated(plain);
    }

    private boolean isOneWordRepeated(String plain) {
        for (int length = 1; length <= plain.length() / 2; length++) {
            String part = plain.substring(0, length);
            if (plain.length() % length == 0
                    && part.repeat(plain.length() / length).equals(plain)) {
                return length < SHORTEST;
            }
        }
        return false;
    }

    private static boolean isMadeOf(String password, Collection<String> own) {
        String rest = plain(password);
        for (String words : own) {
            for (String word : plain(words).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() >= SHORTEST_OWN_WORD) {
                    rest = rest.replace(word, "");
                }
            }
        }
        return rest.length() < SHORTEST / 2;
    }

    private static String plain(String text) {
        return CzechText.fold(text.toLowerCase(Locale.ROOT));
    }

    /// A word without what people put around it to make it longer: digits and signs.
    private static String core(String plain) {
        return plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /// So that no shorter word breaks up a longer one.
    private static Stream<String> longestFirst(Set<String> words) {
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed());
    }

    private static Set<String> words(String resource) {
        try (InputStream file = PasswordRules.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The list " + resource + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(PasswordRules::plain)
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
