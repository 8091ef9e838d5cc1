package cz.obzor.mail;

import java.util.List;

/// Model of the HTML part of a mail.
///
/// @param label   of the one thing to do; empty where there is none
/// @param address where it is done
/// @param base    address of the site
public record LetterPage(
        String language,
        String site,
        String subject,
        List<String> paragraphs,
        String label,
        String address,
        String closing,
        String base) {
    public LetterPage {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The same as plain text.
    String plain() {
        var text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (!address.isEmpty()) {
            text.append(label).append(":\n").append(address).append("\n\n");
        }
        return text.append(closing)
                .append("\n\n-- \n")
                .append(site)
                .append('\n')
                .append(base)
                .append('\n')
                .toString();
    }
}
