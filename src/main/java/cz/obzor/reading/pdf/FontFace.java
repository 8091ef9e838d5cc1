package cz.obzor.reading.pdf;

/// What reading needs of a font: which characters its codes mean, how wide they are, and how the font looks.
abstract sealed class FontFace permits SimpleFont, IdentityFont, ForeignFont {
    final Look look;

    FontFace(Look look) {
        this.look = look;
    }

    /// @param ascent  of the letters above the line, in heights of the font
    /// @param descent of the letters below the line, in heights of the font, positive
    record Look(boolean bold, boolean italic, float ascent, float descent) {}

    /// Takes the characters of a shown string.
    @FunctionalInterface
    interface Taker {
        /// @param text  may be several characters, or empty for what is not to be read
        /// @param width in heights of the font
        /// @param space whether word spacing applies
        /// @param sure  false where the characters are a guess
        void glyph(String text, double width, boolean space, boolean sure);
    }

    abstract void decode(byte[] string, int start, int length, Taker taker);

    /// Whether lines run from top to bottom.
    boolean vertical() {
        return false;
    }
}
