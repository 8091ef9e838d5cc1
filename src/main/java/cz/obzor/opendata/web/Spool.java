package cz.obzor.opendata.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes that one thread writes and another sends on, over a file. The writer never waits for the receiver, so that a
/// slow visitor does not hold what the writer reads from: a connection to the database.
final class Spool extends OutputStream {
    private static final int PIECE = 1 << 16;

    private final FileChannel channel;
    private long written;
    private boolean ended;
    private boolean abandoned;

    Spool() throws IOException {
        Path file = Files.createTempFile("obzor-data", ".part");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        long at = written;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        synchronized (this) {
            if (abandoned) {
                throw new IOException("nobody waits for the rest");
            }
            written = at;
            notifyAll();
        }
    }

    /// Everything is written. Without this a receiver takes the end for a failure.
    synchronized void complete() {
        ended = true;
        notifyAll();
    }

    /// Nothing more comes, or nobody waits any more.
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /// Sends everything on, as it comes.
    ///
    /// @throws IOException where the writer failed, or the receiver went away
    void sendTo(OutputStream receiver) throws IOException {
        byte[] piece = new byte[PIECE];
        long sent = 0;
        for (long there = await(sent); there > sent; there = await(sent)) {
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, there - sent));
            int read = channel.read(buffer, sent);
            receiver.write(piece, 0, read);
            sent += read;
        }
        receiver.flush();
    }

    /// Deletes the file; whoever still writes fails.
    void delete() throws IOException {
        abandon();
        channel.close();
    }

    private synchronized long await(long sent) throws IOException {
        try {
            while (written == sent && !ended && !abandoned) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (written == sent && !ended) {
            throw new IOException("the rows could not be read to their end");
        }
        return written;
    }
}
