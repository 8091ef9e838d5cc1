package cz.obzor.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second process out of a data folder. The operating system lets go of the lock when the process ends, however
/// it ends.
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new StartRefused("The data folder " + folder + " cannot be made (" + failed.getMessage()
                    + "). Choose another with --data.");
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new Taken("The data folder " + folder + " is in use by another process"
                    + (holder.isEmpty() ? "" : " (" + holder + ")")
                    + ". Stop that one, or choose another folder with --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new DataFolderLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Another process has the folder.
    static final class Taken extends StartRefused {
        Taken(String message) {
            super(message);
        }
    }
}
