package cz.obzor.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail says; plain text and HTML are made of the same sentences.
///
/// @param paragraphs plain sentences
/// @param action     the one thing to do; null where there is none
/// @param closing    in small print: why this came and what to do if it came by mistake
public record Letter(
        String subject, List<String> paragraphs, @Nullable Action action, String closing) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param path of the site, with its query; the configured address is put before it
    public record Action(String label, String path) {}
}
