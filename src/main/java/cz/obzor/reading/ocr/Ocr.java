package cz.obzor.reading.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recognition by Tesseract, where it is installed with Czech. It runs as a child of the reading process and dies with
/// it.
public final class Ocr {
    /// kilobytes of address space
    private static final int MEMORY = 2_000_000;

    /// pixels darker than this are ink
    private static final int INK = 128;

    private @Nullable String languages;
    private boolean probed;

    /// Whether Tesseract with Czech was found; looked for once.
    public synchronized boolean isInstalled() {
        if (!probed) {
            probed = true;
            languages = findLanguages();
        }
        return languages != null;
    }

    /// Whether a drawn page is empty paper: specks at most.
    public static boolean isPlain(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int[] row = new int[width * raster.getNumBands()];
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            raster.getPixels(0, y, width, 1, row);
            for (int value : row) {
                if (value < INK) {
                    dark++;
                }
            }
        }
        return dark * 20_000 < (long) width * image.getHeight();
    }

    public Recognised recognise(BufferedImage image, int seconds) throws IOException {
        Process process = start(image);
        AtomicBoolean late = new AtomicBoolean();
        Thread timer = Thread.ofPlatform().daemon().start(() -> {
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    late.set(true);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        try (InputStream in = process.getInputStream()) {
            send(image, process.getOutputStream());
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor() == 0;
            if (late.get()) {
                return Recognised.nothing("ocr-time-limit");
            }
            return ended ? Recognised.of(table, image.getWidth(), image.getHeight()) : Recognised.nothing("ocr-failed");
        } catch (IOException e) {
            return Recognised.nothing(late.get() ? "ocr-time-limit" : "ocr-failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Recognised.nothing("ocr-failed");
        } finally {
            process.destroyForcibly();
            timer.interrupt();
        }
    }

    private Process start(BufferedImage image) throws IOException {
        int dpi = Math.clamp(image.getHeight() / 12, 70, 300);
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -v " + MEMORY + "; command -v setpriv >/dev/null && exec setpriv --pdeathsig KILL -- \"$@\";"
                        + " exec \"$@\"",
                "ocr",
                "tesseract",
                "stdin",
                "stdout",
                "-l",
                String.valueOf(languages),
                "--dpi",
                String.valueOf(dpi),
                "tsv");
        // several threads make Tesseract slower, not faster
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// As a plain grey map, which needs no compression on either side.
    private static void send(BufferedImage image, OutputStream to) throws IOException {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int[] row = new int[width * raster.getNumBands()];
        byte[] octets = new byte[width];
        try (OutputStream out = new BufferedOutputStream(to, 1 << 16)) {
            out.write(("P5 " + width + " " + image.getHeight() + " 255\n").getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < image.getHeight(); y++) {
                raster.getPixels(0, y, width, 1, row);
                for (int x = 0; x < width; x++) {
                    octets[x] = (byte) row[x * raster.getNumBands()];
                }
                out.write(octets);
            }
        }
    }

    private static @Nullable String findLanguages() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            Set<String> found;
            try (InputStream in = process.getInputStream()) {
                found = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.toSet());
            }
            process.waitFor(10, TimeUnit.SECONDS);
            List<String> wanted = new ArrayList<>(List.of("ces", "eng"));
            wanted.retainAll(found);
            return wanted.contains("ces") ? String.join("+", wanted) : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
