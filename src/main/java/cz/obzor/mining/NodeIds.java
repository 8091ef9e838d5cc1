package cz.obzor.mining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives nodes names that stay while their label, title and parent stay.
final class NodeIds {
    private static final int BYTES = 6;

    private final Map<String, Integer> given = new HashMap<>();

    String next(@Nullable String label, String title, @Nullable String parent) {
        String name = "n" + hash((label == null ? "" : label) + '\n' + title + '\n' + (parent == null ? "" : parent));
        int again = given.merge(name, 1, Integer::sum);
        return again == 1 ? name : name + "-" + again;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
