package cz.obzor.framework.form;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.FrameworkRefused.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A file that somebody sent as a framework. Bytes that are not UTF-8 are read as windows-1250, in which spreadsheets
/// save Czech.
public final class FrameworkFile {
    public static final int MOST_BYTES = 4_000_000;
    private static final Charset SPREADSHEETS = Charset.forName("windows-1250");

    private FrameworkFile() {}

    /// @throws FrameworkRefused where it is no framework
    public static Framework read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FrameworkRefused(List.of(new Fault("file", "framework.fault.large", MOST_BYTES / 1_000_000)));
        }
        String text = text(bytes).strip();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new FrameworkRefused(List.of(new Fault("file", "framework.fault.form")));
        }
        return text.startsWith("{") ? JsonForm.read(text) : CsvForm.read(text);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, SPREADSHEETS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
