package cz.obzor.reading.pdf;

import cz.obzor.reading.output.CleanText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Joins the characters of a page into words. Characters of a word are nearly always drawn one after another; what is
/// drawn apart is joined later, within its line.
final class WordMaker {
    /// gap, in heights of the font, that parts words where no space is drawn
    private static final float GAP = 0.15f;
    /// how far back the next character may begin (kerning, accents)
    private static final float BACK = -0.6f;
    /// the same character this near is the second stroke of artificial bold
    private static final float TWICE = 0.12f;

    private static final String ACCENTS = "\u00B4\u02C7\u02DA\u00A8\u02DD\u02DB\u00B8`\u02C6\u02D8";
    private static final String COMBINING = "\u0301\u030C\u030A\u0308\u030B\u0328\u0327\u0300\u0302\u0306";

    private final Glyphs glyphs;
    private final List<PdfWord> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cleaned = new StringBuilder();

    private PdfWord word = new PdfWord();
    private boolean open;
    private float lastLeft;
    private boolean spaceWaits;
    private float spaceStart;
    private Direction direction = Direction.RIGHT;

    int characters;
    int unsure;

    WordMaker(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    List<PdfWord> words() {
        for (int i = 0; i < glyphs.count; i++) {
            glyph(i);
        }
        finish();
        return words;
    }

    private void glyph(int i) {
        String characterText = glyphs.texts[i];
        float dx = glyphs.x1[i] - glyphs.x0[i];
        float dy = glyphs.y1[i] - glyphs.y0[i];
        if (dx != 0 || dy != 0) {
            direction = Direction.of(dx, dy);
        }
        if (isSpace(characterText)) {
            if (!spaceWaits) {
                spaceWaits = true;
                spaceStart = direction.along(glyphs.x0[i], glyphs.y0[i]);
            }
            return;
        }
        float start = direction.along(glyphs.x0[i], glyphs.y0[i]);
        float end = direction.along(glyphs.x1[i], glyphs.y1[i]);
        float base = direction.across(glyphs.x0[i], glyphs.y0[i]);
        float size = glyphs.sizes[i];
        if (spaceWaits) {
            spaceWaits = false;
            // browsers draw a space where a word might have been divided, and go on over it
            boolean drawnOver = start < spaceStart + 0.02f * size && start - word.right < 0.08f * size;
            if (!drawnOver) {
                word.closed = true;
                finish();
            }
        }
        if (open && continues(start, base, size)) {
            if (drawnTwice(characterText, start, size)) {
                word.bold = true;
                return;
            }
        } else {
            finish();
            begin(i, start, base, size);
        }
        append(characterText, start);
        word.right = Math.max(word.right, end);
        lastLeft = start;
        count(i, characterText);
    }

    private void count(int i, String characterText) {
        characters++;
        char c = characterText.charAt(0);
        if ((glyphs.flags[i] & Glyphs.GUESSED) != 0 || c == CleanText.UNKNOWN || (c >= 0xE000 && c < 0xF000)) {
            unsure++;
        }
    }

    private boolean continues(float start, float base, float size) {
        if (word.direction != direction || Math.abs(base - word.base) > 0.12f * size + 0.1f) {
            return false;
        }
        float larger = Math.max(size, word.size);
        if (Math.min(size, word.size) < 0.55f * larger) {
            return false;
        }
        float gap = start - word.right;
        return gap < GAP * larger && gap > BACK * larger;
    }

    private boolean drawnTwice(String characterText, float start, float size) {
        return Math.abs(start - lastLeft) < TWICE * size
                && text.length() >= characterText.length()
                && text.indexOf(characterText, text.length() - characterText.length()) >= 0;
    }

    private void append(String characterText, float start) {
        if (!text.isEmpty() && start < word.right - 0.25f * word.size) {
            int accent = ACCENTS.indexOf(text.charAt(text.length() - 1));
            if (accent >= 0 && characterText.length() == 1 && Character.isLetter(characterText.charAt(0))) {
                text.setLength(text.length() - 1);
                text.append(Normalizer.normalize(characterText + COMBINING.charAt(accent), Normalizer.Form.NFC));
                return;
            }
            int following = characterText.length() == 1 ? ACCENTS.indexOf(characterText.charAt(0)) : -1;
            if (following >= 0 && Character.isLetter(text.charAt(text.length() - 1))) {
                String letter = text.substring(text.length() - 1) + COMBINING.charAt(following);
                text.setLength(text.length() - 1);
                text.append(Normalizer.normalize(letter, Normalizer.Form.NFC));
                return;
            }
        }
        text.append(characterText);
    }

    private void begin(int i, float start, float base, float size) {
        FontFace.Look look = glyphs.looks[i];
        word = new PdfWord();
        word.direction = direction;
        word.left = start;
        word.right = start;
        word.base = base;
        word.size = size;
        boolean upright = (glyphs.flags[i] & Glyphs.VERTICAL) == 0;
        word.top = base - size * (upright ? look.ascent() : 0.5f);
        word.bottom = base + size * (upright ? look.descent() : 0.5f);
        word.color = glyphs.colors[i];
        word.bold = look.bold() || (glyphs.flags[i] & Glyphs.STROKED) != 0;
        word.italic = look.italic();
        word.invisible = (glyphs.flags[i] & Glyphs.INVISIBLE) != 0;
        open = true;
    }

    private void finish() {
        if (!open) {
            return;
        }
        open = false;
        cleaned.setLength(0);
        CleanText.append(text, cleaned);
        text.setLength(0);
        if (isRightToLeft(cleaned)) {
            // drawn from left to right, read from right to left
            cleaned.reverse();
        }
        String joined = cleaned.toString().strip();
        if (!joined.isEmpty()) {
            word.text = joined;
            words.add(word);
        }
    }

    private static boolean isSpace(String text) {
        char c = text.charAt(0);
        return text.length() == 1 && (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x3000);
    }

    /// Whether there are letters of such a script; its digits run from the left.
    private static boolean isRightToLeft(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            if (c >= 0x0590 && (c <= 0x08FF || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC))) {
                return true;
            }
        }
        return false;
    }
}
