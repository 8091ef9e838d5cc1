package cz.obzor.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a file as it was read.
///
/// @param number  position in the file from 1, not the printed number
/// @param width   in points as the page is seen; 0 in formats without layout
/// @param height  in points as the page is seen; 0 in formats without layout
/// @param quality how far the text can be trusted
/// @param reason  code of why the quality is not {@link Quality#TEXT}; null for text
/// @param text    whole text in reading order; lines end with {@code \n}, paragraphs with an empty line where known
/// @param words   in the order of the text
/// @param blocks  in the order of the text
/// @param tables  in the order of the text
public record Page(
        int number,
        float width,
        float height,
        Quality quality,
        @Nullable String reason,
        String text,
        List<Word> words,
        List<Block> blocks,
        List<Table> tables) {
    public Page {
        words = List.copyOf(words);
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
    }
}
