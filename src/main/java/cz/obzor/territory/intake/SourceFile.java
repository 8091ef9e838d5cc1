package cz.obzor.territory.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file from outside: packed by gzip or plain, never read beyond the limit.
final class SourceFile {
    /// bytes, both as it lies on the disk and unpacked
    static final long LIMIT = 200L * 1024 * 1024;

    private SourceFile() {}

    /// @throws TooLarge at once, or while reading, when the limit is passed
    static InputStream open(Path file) throws IOException {
        if (Files.size(file) > LIMIT) {
            throw new TooLarge();
        }
        var plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            plain.mark(2);
            boolean packed = plain.read() == 0x1f && plain.read() == 0x8b;
            plain.reset();
            InputStream content = packed ? new GZIPInputStream(plain, 1 << 16) : plain;
            return new BufferedInputStream(new Limited(content), 1 << 16);
        } catch (IOException | RuntimeException unreadable) {
            plain.close();
            throw unreadable;
        }
    }

    /// Whether the content begins like JSON; the stream stands at its beginning afterwards.
    static boolean isJson(InputStream content) throws IOException {
        content.mark(1024);
        int c = content.read();
        while (c >= 0 && (Character.isWhitespace(c) || c == 0xEF || c == 0xBB || c == 0xBF)) {
            c = content.read();
        }
        content.reset();
        return c == '{';
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends FilterInputStream {
        private long left = LIMIT;

        Limited(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                taken(1);
            }
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                taken(count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void taken(int count) throws TooLarge {
            left -= count;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
