package cz.obzor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts that have broken search pages elsewhere.
final class HostileQueries {
    private static final long SEED = 20260706;

    private HostileQueries() {}

    static List<String> some() {
        List<String> texts = new ArrayList<>(List.of(
                "*",
                "?",
                "*:*",
                "a*",
                "*a",
                "aa*",
                "\"",
                "\"\"",
                "\" \"",
                "„",
                "((((",
                "a AND",
                "NOT",
                "/.*/",
                "a~",
                "field:x",
                "_id:1",
                "[a TO z]",
                "a^1e9",
                "\\",
                "\u0000",
                "\uD800",
                "\uDC00x",
                "' OR 1=1--",
                "<script>",
                "%00%ff",
                "${x}",
                "😀 most",
                "ﬁ ﬀ",
                "İstanbul",
                "ß ẞ",
                "e\u0301\u0301\u0301",
                "\u202Emost",
                "a".repeat(500),
                "\"a b ".repeat(80)));
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                text.append((char) (random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x10000)));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
