package cz.obzor.reading.output;

/// Tells text from what only looks like it: codes of a font without a table of characters, wrong encodings.
public final class TextQuality {
    /// shorter text may be anything: numbers of pages, names of axes
    private static final int LEAST_LETTERS = 60;

    private TextQuality() {}

    /// Whether most people would say that this cannot be read: too many unknown characters, words without vowels,
    /// capitals in the middle of words.
    public static boolean isGarbled(CharSequence text) {
        Counter counter = new Counter();
        for (int i = 0; i < text.length(); i++) {
            counter.take(text.charAt(i));
        }
        counter.take(' ');
        return counter.verdict();
    }

    private static final class Counter {
        private int seen;
        private int unknown;
        private int words;
        private int oddWords;
        private int length;
        private int vowels;
        private int syllabic;
        private int capitalsInside;
        private int inner;
        private boolean latin = true;

        void take(char c) {
            if (c > ' ') {
                seen++;
                if (c == CleanText.UNKNOWN || (c >= 0xE000 && c < 0xF900)) {
                    unknown++;
                }
            }
            if (Character.isLetter(c)) {
                if (length > 0 && Character.isUpperCase(c)) {
                    capitalsInside++;
                }
                length++;
                latin &= c < 0x250;
                if (isVowel(c)) {
                    vowels++;
                } else if (c == 'r' || c == 'l' || c == 'R' || c == 'L') {
                    syllabic++;
                }
            } else {
                if (length > 0 && c > ' ' && !isMark(c)) {
                    inner++;
                    return;
                }
                endWord();
            }
        }

        private void endWord() {
            if (length >= 4 && latin) {
                words++;
                boolean allCapitals = capitalsInside >= length - 1;
                boolean unsayable = vowels == 0 && syllabic == 0 && !allCapitals;
                boolean mixed = !allCapitals && capitalsInside >= 2;
                if (unsayable || mixed || inner >= 2) {
                    oddWords++;
                }
            }
            length = 0;
            vowels = 0;
            syllabic = 0;
            capitalsInside = 0;
            inner = 0;
            latin = true;
        }

        boolean verdict() {
            return (seen >= LEAST_LETTERS / 2 && unknown * 10 > seen)
                    || (words * 4 >= LEAST_LETTERS && oddWords * 5 > words * 2);
        }

        /// Marks that stand beside or between words in honest text.
        private static boolean isMark(char c) {
            return ",.;:!?()[]{}\"'/-–—…„“”‚‘’«»&+*%@_=|<>•".indexOf(c) >= 0 || Character.isDigit(c);
        }

        private static boolean isVowel(char c) {
            return "aeiouyáéíóúýěůäöüôàèìòùâêîûæøåAEIOUYÁÉÍÓÚÝĚŮÄÖÜÔ".indexOf(c) >= 0;
        }
    }
}
