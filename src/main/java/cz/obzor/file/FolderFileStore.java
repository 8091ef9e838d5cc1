package cz.obzor.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Files in a folder: {@code ab/cdef…}, the first two digits of the hash making the subfolders.
final class FolderFileStore implements FileStore {
    private final Path folder;
    private final Path incoming;

    FolderFileStore(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
        removeUnfinished();
    }

    @Override
    public <E extends Exception> Stored store(InputStream bytes, long limit, Inspection<E> inspection)
            throws IOException, E {
        Path partial = null;
        try {
            partial = Files.createTempFile(incoming, "upload", ".part");
            MessageDigest digest = sha256();
            long size = copy(bytes, partial, digest, limit);
            var hash = new FileHash(HexFormat.of().formatHex(digest.digest()));
            inspection.inspect(partial);
            keep(partial, pathOf(hash));
            return new Stored(hash, size);
        } catch (IOException failed) {
            throw saysFull(failed) ? new StorageFull(failed) : failed;
        } finally {
            if (partial != null) {
                Files.deleteIfExists(partial);
            }
        }
    }

    @Override
    public Path local(FileHash hash) throws IOException {
        Path path = pathOf(hash);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(hash.hex());
        }
        return path;
    }

    private Path pathOf(FileHash hash) {
        return folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2));
    }

    private static long copy(InputStream bytes, Path target, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(new ChannelOutput(channel), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                out.write(buffer, 0, count);
            }
            channel.force(true);
        }
        return size;
    }

    /// Moves a finished file to its place; the folder is flushed too, so that the name survives a power cut.
    private static void keep(Path partial, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("No folder for " + target);
        }
        Files.createDirectories(parent);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static boolean saysFull(IOException failed) {
        String reason = failed instanceof FileSystemException fse ? fse.getReason() : failed.getMessage();
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("quota exceeded");
    }

    private void removeUnfinished() throws IOException {
        try (var leftovers = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class ChannelOutput extends OutputStream {
        private final FileChannel channel;

        ChannelOutput(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
