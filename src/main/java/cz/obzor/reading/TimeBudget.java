package cz.obzor.reading;

import org.jspecify.annotations.Nullable;

/// Time that a reading process has spent on one file. Only time in which the server waits for it counts, so a slow
/// taker of pages is not held against the file; recognition has a clock of its own.
final class TimeBudget {
    /// beyond the limit of recognition itself: drawing the page and starting Tesseract
    private static final long OCR_OVERHEAD = 15_000_000_000L;

    private final ReadingSettings settings;
    private long allowed;
    private long used;
    private long usedByOcr;
    private long waitingSince;
    private boolean waiting;
    private boolean inOcr;
    private int pages;
    private int lastOcrPage;

    TimeBudget(ReadingSettings settings) {
        this.settings = settings;
        this.allowed = settings.timeLimit().toNanos();
    }

    synchronized void waits(long now) {
        waiting = true;
        waitingSince = now;
    }

    synchronized void arrived(long now) {
        if (waiting) {
            spend(now - waitingSince);
            waiting = false;
        }
    }

    synchronized void pageDelivered() {
        pages++;
        if (pages % settings.extraTimePages() == 0) {
            allowed += settings.extraTime().toNanos();
        }
    }

    /// @return false where recognition may not begin: once for each page, in order
    synchronized boolean ocrBegins(int page) {
        if (inOcr || page <= lastOcrPage || page != pages + 1) {
            return false;
        }
        lastOcrPage = page;
        inOcr = true;
        usedByOcr = 0;
        return true;
    }

    synchronized void ocrEnds() {
        inOcr = false;
    }

    /// What has run out by now, in words; null while there is time.
    synchronized @Nullable String exceeded(long now) {
        long running = waiting ? now - waitingSince : 0;
        if (inOcr) {
            return usedByOcr + running > settings.ocrPageLimit().toNanos() + OCR_OVERHEAD
                    ? "recognition of page " + lastOcrPage + " took more than " + settings.ocrPageLimit()
                    : null;
        }
        return used + running > allowed
                ? "took more than " + allowed / 1_000_000 + " ms after " + pages + " pages"
                : null;
    }

    private void spend(long nanos) {
        if (inOcr) {
            usedByOcr += nanos;
        } else {
            used += nanos;
        }
    }
}
