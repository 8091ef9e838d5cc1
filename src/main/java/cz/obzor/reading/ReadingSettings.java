package cz.obzor.reading;

import java.time.Duration;

/// How many processes read foreign files, and how far each may go with one file.
///
/// @param processes      reading processes at work at the same time
/// @param heapMegabytes  largest heap of each
/// @param timeLimit      wall time for one file; waiting for whoever takes the pages does not count
/// @param extraTime      granted again for every {@code extraTimePages} pages delivered, so that long honest documents
///                       pass on slow machines while a file that delivers nothing does not
/// @param extraTimePages pages that earn the extra time
/// @param diskLimit      bytes of temporary files of one process
/// @param ocr            whether pages without text go through recognition where Tesseract with Czech is installed
/// @param ocrPageLimit   time for recognition of one page, counted apart from the time limit
/// @param pageLimit      pages of one file
/// @param pageTextLimit  characters of one page
public record ReadingSettings(
        int processes,
        int heapMegabytes,
        Duration timeLimit,
        Duration extraTime,
        int extraTimePages,
        long diskLimit,
        boolean ocr,
        Duration ocrPageLimit,
        int pageLimit,
        int pageTextLimit) {

    public ReadingSettings {
        check(processes >= 1 && processes <= 64, "processes must be 1 to 64");
        check(heapMegabytes >= 64 && heapMegabytes <= 4096, "heapMegabytes must be 64 to 4096");
        check(timeLimit.compareTo(Duration.ofMillis(100)) >= 0, "timeLimit must be at least 100 ms");
        check(!extraTime.isNegative(), "extraTime must not be negative");
        check(extraTimePages >= 1, "extraTimePages must be at least 1");
        check(diskLimit >= 1 << 20, "diskLimit must be at least 1 MB");
        check(ocrPageLimit.compareTo(Duration.ofSeconds(1)) >= 0, "ocrPageLimit must be at least 1 s");
        check(pageLimit >= 1, "pageLimit must be at least 1");
        check(pageTextLimit >= 1000 && pageTextLimit <= 4_000_000, "pageTextLimit must be 1,000 to 4,000,000");
    }

    public static ReadingSettings defaults() {
        return new ReadingSettings(
                2,
                512,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                500,
                200L << 20,
                true,
                Duration.ofSeconds(30),
                20_000,
                1_000_000);
    }

    public ReadingSettings withProcesses(int number) {
        return new ReadingSettings(
                number,
                heapMegabytes,
                timeLimit,
                extraTime,
                extraTimePages,
                diskLimit,
                ocr,
                ocrPageLimit,
                pageLimit,
                pageTextLimit);
    }

    public ReadingSettings withTimeLimit(Duration limit) {
        return new ReadingSettings(
                processes,
                heapMegabytes,
                limit,
                extraTime,
                extraTimePages,
                diskLimit,
                ocr,
                ocrPageLimit,
                pageLimit,
                pageTextLimit);
    }

    public ReadingSettings withDiskLimit(long bytes) {
        return new ReadingSettings(
                processes,
                heapMegabytes,
                timeLimit,
                extraTime,
                extraTimePages,
                bytes,
                ocr,
                ocrPageLimit,
                pageLimit,
                pageTextLimit);
    }

    public ReadingSettings withOcr(boolean on) {
        return new ReadingSettings(
                processes,
                heapMegabytes,
                timeLimit,
                extraTime,
                extraTimePages,
                diskLimit,
                on,
                ocrPageLimit,
                pageLimit,
                pageTextLimit);
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
