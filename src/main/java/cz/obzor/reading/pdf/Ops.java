package cz.obzor.reading.pdf;

/// Operators of content streams, their letters packed as {@link Lexer#op} does: constants, so that a switch is a table.
final class Ops {
    static final int Q_SAVE = 'q';
    static final int Q_RESTORE = 'Q';
    static final int CM = 'c' | 'm' << 8;
    static final int DO = 'D' | 'o' << 8;
    static final int INLINE_DATA = 'I' | 'D' << 8;
    static final int GS = 'g' | 's' << 8;
    static final int FONT = 'T' | 'f' << 8;
    static final int MOVE = 'm';
    static final int LINE = 'l';
    static final int CURVE = 'c';
    static final int CURVE_V = 'v';
    static final int CURVE_Y = 'y';
    static final int CLOSE = 'h';
    static final int RECTANGLE = 'r' | 'e' << 8;
    static final int STROKE = 'S';
    static final int CLOSE_STROKE = 's';
    static final int FILL = 'f';
    static final int FILL_OLD = 'F';
    static final int FILL_EVEN = 'f' | '*' << 8;
    static final int BOTH = 'B';
    static final int BOTH_EVEN = 'B' | '*' << 8;
    static final int CLOSE_BOTH = 'b';
    static final int CLOSE_BOTH_EVEN = 'b' | '*' << 8;
    static final int END_PATH = 'n';
    static final int GRAY = 'g';
    static final int RGB = 'r' | 'g' << 8;
    static final int CMYK = 'k';
    static final int COLOR = 's' | 'c' << 8;
    static final int COLOR_N = 's' | 'c' << 8 | 'n' << 16;
    static final int COLOR_SPACE = 'c' | 's' << 8;
    static final int BEGIN_TEXT = 'B' | 'T' << 8;
    static final int CHAR_SPACING = 'T' | 'c' << 8;
    static final int WORD_SPACING = 'T' | 'w' << 8;
    static final int SCALE = 'T' | 'z' << 8;
    static final int LEADING = 'T' | 'L' << 8;
    static final int MODE = 'T' | 'r' << 8;
    static final int RISE = 'T' | 's' << 8;
    static final int MOVE_TEXT = 'T' | 'd' << 8;
    static final int MOVE_TEXT_LEADING = 'T' | 'D' << 8;
    static final int TEXT_MATRIX = 'T' | 'm' << 8;
    static final int NEXT_LINE = 'T' | '*' << 8;
    static final int SHOW = 'T' | 'j' << 8;
    static final int SHOW_SPACED = 'T' | 'J' << 8;
    static final int SHOW_NEXT = '\'';
    static final int SHOW_NEXT_SPACED = '"';

    private Ops() {}
}
