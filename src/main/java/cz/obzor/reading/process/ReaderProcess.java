package cz.obzor.reading.process;

import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.ReadingFailure;
import cz.obzor.reading.wire.Frame;
import cz.obzor.reading.wire.MalformedData;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Main class of a reading process: one request after another from standard input, pages to standard output. Ends by
/// itself when the server is gone, even in the middle of a file.
public final class ReaderProcess {
    /// deep but honest nesting fits; endless nesting ends as a failure of that file, not of the process
    private static final long STACK = 8 << 20;

    private final BlockingQueue<Frame.Request> requests = new LinkedBlockingQueue<>();
    private final FrameOutput out;
    private final FileReading reading = new FileReading();

    private ReaderProcess(DataOutputStream out) {
        this.out = new FrameOutput(out);
    }

    public static void main(String[] args) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // whatever a library prints must not get among the frames
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        NoNetwork.close();
        ReaderProcess process = new ReaderProcess(out);
        process.out.send(new Frame.Hello(Frame.VERSION));
        Thread worker = new Thread(null, process::work, "reading", STACK);
        worker.setDaemon(true);
        worker.start();
        process.listen(new DataInputStream(new BufferedInputStream(in)));
        Runtime.getRuntime().halt(0);
    }

    private void listen(DataInputStream in) {
        try {
            while (Frame.read(in) instanceof Frame.Request request) {
                requests.add(request);
            }
        } catch (IOException | MalformedData e) {
            System.err.println("no more requests: " + e.getMessage());
        }
    }

    private void work() {
        try {
            while (true) {
                Frame.Request request = requests.take();
                FileOutput.Limits limits = new FileOutput.Limits(
                        request.ocr(), request.ocrPageSeconds(), request.pageLimit(), request.pageTextLimit());
                out.begin(limits);
                Outcome outcome = read(Path.of(request.path()), request.name());
                out.send(new Frame.Ended(outcome));
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("server is gone: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            System.err.println("a fault of the reader: " + e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private Outcome read(Path file, String name) throws IOException {
        try {
            reading.read(file, name, out);
            return new Outcome.Done(out.info(), out.warnings());
        } catch (ServerGone e) {
            throw new IOException(e);
        } catch (ReadingFailure e) {
            return failed(e.reason(), e);
        } catch (StackOverflowError e) {
            return failed(FailureReason.CONTENT_LIMIT, e);
        } catch (IOException e) {
            boolean diskFull = String.valueOf(e.getMessage()).contains("File too large");
            return failed(diskFull ? FailureReason.DISK_LIMIT : FailureReason.BROKEN, e);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            // parsers of damaged files end with any of these
            return failed(FailureReason.BROKEN, e);
        }
    }

    private Outcome.Failed failed(FailureReason reason, Throwable cause) {
        String detail = cause instanceof ReadingFailure ? String.valueOf(cause.getMessage()) : cause.toString();
        return new Outcome.Failed(reason, out.info(), detail.substring(0, Math.min(detail.length(), 500)));
    }
}
