package cz.obzor.reading.ocr;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.Word;
import cz.obzor.reading.output.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Tesseract found in a picture of a page.
public final class Recognised {
    /// below this mean of percents people have to look at the picture
    private static final float WEAK = 65;
    /// specks and pieces of drawings get less
    private static final float NONSENSE = 20;
    /// part of the height of a line that is the height of its font
    private static final float FONT_OF_LINE = 0.85f;

    private static final int BLOCK = 2;
    private static final int PARAGRAPH = 3;
    private static final int LINE = 4;
    private static final int WORD = 5;

    private record Piece(int start, int end, float left, float top, float right, float bottom, float lineHeight) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block> lines = new ArrayList<>();
    private final float width;
    private final float height;
    private final @Nullable String failure;
    private double confidence;
    private int weight;
    private int lineStart;
    private float lineHeight;

    private Recognised(float width, float height, @Nullable String failure) {
        this.width = width;
        this.height = height;
        this.failure = failure;
    }

    static Recognised nothing(String reason) {
        return new Recognised(1, 1, reason);
    }

    /// @param table rows of Tesseract's TSV output
    static Recognised of(String table, int width, int height) {
        Recognised result = new Recognised(width, height, null);
        table.lines().skip(1).forEach(result::row);
        result.endLine();
        return result;
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public String reason() {
        return failure == null ? "ocr-empty" : failure;
    }

    public int letters() {
        return text.length();
    }

    public Page page(int number, float pageWidth, float pageHeight) {
        float scaleX = pageWidth / width;
        float scaleY = pageHeight / height;
        List<Word> words = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Box box = new Box(piece.left * scaleX, piece.top * scaleY, piece.right * scaleX, piece.bottom * scaleY);
            words.add(new Word(piece.start, piece.end, box, piece.lineHeight * scaleY * FONT_OF_LINE, false, false, 0));
        }
        boolean weak = confidence / Math.max(1, weight) < WEAK;
        return new Page(
                number,
                pageWidth,
                pageHeight,
                weak ? Quality.POOR : Quality.OCR,
                weak ? "ocr-low-confidence" : "recognised",
                text.toString(),
                words,
                lines,
                List.of());
    }

    private void row(String row) {
        String[] fields = row.split("\t", -1);
        if (fields.length < 12) {
            return;
        }
        int level = number(fields[0]);
        switch (level) {
            case BLOCK, PARAGRAPH -> {
                endLine();
                if (!text.isEmpty() && !endsWith("\n\n")) {
                    text.append('\n');
                    lineStart = text.length();
                }
            }
            case LINE -> {
                endLine();
                lineHeight = number(fields[9]);
            }
            case WORD -> word(fields);
            default -> {}
        }
    }

    private void word(String[] fields) {
        float percent = decimal(fields[10]);
        StringBuilder cleaned = new StringBuilder();
        CleanText.append(fields[11], cleaned);
        String word = cleaned.toString().strip();
        if (word.isEmpty() || percent < NONSENSE) {
            return;
        }
        if (text.length() > lineStart) {
            text.append(' ');
        }
        float left = number(fields[6]);
        float top = number(fields[7]);
        int start = text.length();
        text.append(word);
        pieces.add(new Piece(
                start, text.length(), left, top, left + number(fields[8]), top + number(fields[9]), lineHeight));
        confidence += percent * word.length();
        weight += word.length();
    }

    private void endLine() {
        if (text.length() > lineStart) {
            lines.add(new Block(lineStart, text.length(), Block.Kind.LINE, 0, null));
            text.append('\n');
        }
        lineStart = text.length();
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }

    private static int number(String field) {
        return (int) decimal(field);
    }

    private static float decimal(String field) {
        try {
            return Float.parseFloat(field);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
