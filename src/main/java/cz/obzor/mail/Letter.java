package cz.obzor.mail;

import cz.obzor.web.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written to one person, in one language, as plain text and as HTML alike.
///
/// @param event      what the letter tells of, told apart from every other event: {@code invitation/4f2…}
/// @param recipient  address of electronic mail
/// @param subject    one line
/// @param paragraphs before the button
/// @param button     what the person should do; null where there is nothing to do
/// @param closing    paragraphs after the button
public record Letter(
        String event,
        String recipient,
        Language language,
        String subject,
        List<String> paragraphs,
        @Nullable Button button,
        List<String> closing) {
    private static final int LONGEST = 200;

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
        if (event.isBlank() || event.length() > LONGEST) {
            throw new IllegalArgumentException("an event needs a name of " + LONGEST + " characters at most");
        }
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line of text");
        }
    }

    /// A link that looks like a button; in plain text its label and address.
    ///
    /// @param address whole, on the address of the site that the settings give
    public record Button(String label, String address) {}

    /// A letter that tells something and asks for nothing.
    public static Letter of(
            String event, String recipient, Language language, String subject, List<String> paragraphs) {
        return new Letter(event, recipient, language, subject, paragraphs, null, List.of());
    }

    /// The same with something to do.
    public Letter asking(String label, String address, List<String> after) {
        return new Letter(event, recipient, language, subject, paragraphs, new Button(label, address), after);
    }

    /// As plain text.
    String plain() {
        List<String> parts = new ArrayList<>(paragraphs);
        if (button != null) {
            parts.add(button.label() + ":\n" + button.address());
        }
        parts.addAll(closing);
        return String.join("\n\n", parts) + "\n";
    }
}
