package cz.obzor.reading.office;

import cz.obzor.reading.output.ReadingFailure;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A zip file under limits. Nothing is ever written to disk under the names of its entries. Where the table at its end
/// is missing or damaged, what can be had from the beginning is kept.
public final class Archive implements AutoCloseable {
    /// of a part that only says where others are; honest ones take some kilobytes
    private static final long LARGEST_INDEX = 4 << 20;

    private static final int LOOKED_AT = 300;

    private static final int MOST_ENTRIES = 20_000;
    /// of all that is read of one archive; the text of honest office files takes a tenth
    private static final long MOST_INFLATED = 512L << 20;

    private final @Nullable ZipFile zip;
    private final Map<String, byte[]> held;
    private final Map<String, String> names = new LinkedHashMap<>();
    private long inflated;

    private Archive(@Nullable ZipFile zip, Map<String, byte[]> held) {
        this.zip = zip;
        this.held = held;
    }

    public static Archive open(Path file) throws IOException {
        ZipFile zip = openWhole(file);
        Archive archive = new Archive(zip, zip == null ? Salvage.entries(file) : Map.of());
        if (zip == null) {
            archive.held.keySet().forEach(archive::addName);
        } else {
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw ReadingFailure.contentLimit("archive of " + zip.size() + " entries");
            }
            zip.stream().forEach(archive::add);
        }
        return archive;
    }

    private static @Nullable ZipFile openWhole(Path file) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (leadsAstray(zip)) {
                zip.close();
                return null;
            }
            return zip;
        } catch (ZipException | IllegalArgumentException e) {
            return null;
        }
    }

    /// Whether the table of contents names places where there is no entry.
    private static boolean leadsAstray(ZipFile zip) throws IOException {
        int looked = 0;
        for (ZipEntry entry : zip.stream().limit(LOOKED_AT).toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
                looked += in.read() >= 0 ? 1 : 0;
            } catch (ZipException e) {
                return true;
            }
        }
        return looked == 0 && zip.size() > 0;
    }

    private void add(ZipEntry entry) {
        String name = entry.getName();
        boolean index = name.endsWith("[Content_Types].xml") || name.endsWith(".rels");
        if (index && entry.getSize() > LARGEST_INDEX) {
            throw ReadingFailure.contentLimit(name + " of " + entry.getSize() + " bytes");
        }
        addName(name);
    }

    /// Names are compared as office programs do: without case, without a slash at the beginning.
    private void addName(String name) {
        names.putIfAbsent(key(name), name);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    public boolean isDamaged() {
        return zip == null;
    }

    public boolean has(String name) {
        return names.containsKey(key(name));
    }

    public Collection<String> names() {
        return names.values();
    }

    /// @return null where there is no such entry
    public @Nullable InputStream read(String name) throws IOException {
        String actual = names.get(key(name));
        if (actual == null) {
            return null;
        }
        if (zip == null) {
            byte[] bytes = held.get(actual);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }
        ZipEntry entry = zip.getEntry(actual);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        return in == null ? null : new Counted(in);
    }

    /// The first bytes of an entry as text, for small parts that say what the file is.
    public String head(String name, int most) throws IOException {
        try (InputStream in = read(name)) {
            return in == null ? "" : new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            count(got);
            return got;
        }

        private void count(int more) {
            inflated += Math.max(0, more);
            if (inflated > MOST_INFLATED) {
                throw ReadingFailure.contentLimit("archive inflates to more than " + MOST_INFLATED + " bytes");
            }
        }
    }
}
