package cz.obzor.reading.pdf;

import cz.obzor.reading.Page;
import cz.obzor.reading.Quality;
import cz.obzor.reading.output.TextQuality;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/// One page of a PDF file: its text, layout and how far they can be trusted.
final class PageReading {
    /// part of the page that a picture must cover to hide text worth recognising
    private static final double LARGE_PICTURE = 0.6;
    /// with fewer characters than this, a page that is mostly picture is taken for a scan
    private static final int FEW_CHARACTERS = 30;
    /// outlines of letters are curves; a logo has fewer
    private static final int MANY_CURVES = 60;

    private final PageTree.Leaf leaf;
    private final int number;
    private final PageFrame frame;
    private final Content content;

    PageReading(PageTree.Leaf leaf, int number, Fonts fonts, StreamBytes bytes) {
        this.leaf = leaf;
        this.number = number;
        this.frame = PageFrame.of(
                leaf.find(COSName.MEDIA_BOX),
                leaf.find(COSName.CROP_BOX),
                leaf.find(COSName.ROTATE) instanceof COSNumber turn ? turn.intValue() : 0);
        this.content = new Content(fonts, bytes, frame);
    }

    PageTree.Leaf leaf() {
        return leaf;
    }

    PageFrame frame() {
        return frame;
    }

    boolean hasAttachment() {
        return new SideNotes(leaf.page()).hasAttachment();
    }

    boolean damaged() {
        return content.damaged();
    }

    Page read() throws IOException {
        COSDictionary resources =
                leaf.find(COSName.RESOURCES) instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        COSBase contents = leaf.page().getDictionaryObject(COSName.CONTENTS);
        if (contents != null) {
            content.draw(contents, resources);
        }
        new Annotations(leaf.page(), content).draw(resources);
        Glyphs glyphs = content.glyphs();
        WordMaker maker = new WordMaker(glyphs);
        List<PdfWord> words = maker.words();
        List<String> notes = new SideNotes(leaf.page()).lines();
        if (words.isEmpty() && notes.isEmpty()) {
            return hasSomething(glyphs) ? unreadable("no-text-layer") : empty(Quality.BLANK, "nothing-drawn");
        }
        PageLayout layout = new PageLayout(words, glyphs.rulings);
        boolean garbled = maker.unsure * 5 > maker.characters || TextQuality.isGarbled(layout.text());
        layout.add(notes);
        Quality quality = Quality.TEXT;
        String reason = null;
        if (glyphs.visible == 0 && glyphs.pictures > 0) {
            quality = Quality.OCR;
            reason = "text-layer-of-scan";
        }
        if (words.isEmpty() && hasSomething(glyphs)) {
            quality = Quality.POOR;
            reason = "only-notes";
        } else if (garbled) {
            quality = Quality.POOR;
            reason = "garbled-text";
        }
        return new Page(
                number,
                (float) frame.width(),
                (float) frame.height(),
                quality,
                reason,
                layout.text(),
                layout.words(),
                layout.blocks(),
                layout.tables());
    }

    /// Whether most of the page is a picture although there is a little text on it.
    boolean mayHideText() {
        Glyphs glyphs = content.glyphs();
        if (glyphs.count == 0) {
            return hasSomething(glyphs);
        }
        return glyphs.count < FEW_CHARACTERS && glyphs.pictureArea > LARGE_PICTURE * frame.width() * frame.height();
    }

    Page unreadable(String reason) {
        return empty(Quality.UNREADABLE, reason);
    }

    Page empty(Quality quality, String reason) {
        return new Page(
                number,
                (float) frame.width(),
                (float) frame.height(),
                quality,
                reason,
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean hasSomething(Glyphs glyphs) {
        return glyphs.pictures > 0 || glyphs.curves >= MANY_CURVES || glyphs.count > 0;
    }
}
