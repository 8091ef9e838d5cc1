package cz.obzor.reading.pdf;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.output.FileOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/// What the file says of itself beside its pages: title and bookmarks.
final class DocumentFacts {
    private static final int DEEPEST = 12;

    private final PDDocument document;
    private final FileOutput out;

    DocumentFacts(PDDocument document, FileOutput out) {
        this.document = document;
        this.out = out;
    }

    /// Files inside the file are not read; whoever has them should hear of it.
    void attachments() {
        COSDictionary catalog = catalog();
        COSDictionary names = catalog == null ? null : catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
            out.warn("attachments-not-read");
        }
    }

    private @Nullable COSDictionary catalog() {
        COSDictionary trailer = document.getDocument().getTrailer();
        return trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
    }

    void title() {
        COSDictionary trailer = document.getDocument().getTrailer();
        COSDictionary info = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
        if (info != null && info.getDictionaryObject(COSName.TITLE) instanceof COSString title) {
            out.title(title.getString());
        }
    }

    private record Item(COSDictionary item, int level) {}

    /// @param numbers of the pages by their objects
    void outline(Map<COSDictionary, Integer> numbers) {
        COSDictionary catalog = catalog();
        COSDictionary outlines = catalog == null ? null : catalog.getCOSDictionary(COSName.OUTLINES);
        if (outlines == null) {
            return;
        }
        Set<COSDictionary> seen = new HashSet<>();
        Deque<Item> rest = new ArrayDeque<>();
        push(rest, outlines.getCOSDictionary(COSName.FIRST), 1);
        while (!rest.isEmpty()) {
            Item item = rest.pop();
            if (!seen.add(item.item)) {
                out.warn("broken-structure");
                continue;
            }
            if (item.item.getDictionaryObject(COSName.TITLE) instanceof COSString title) {
                int page = numbers.getOrDefault(target(item.item), 0);
                out.bookmark(new Outcome.Bookmark(item.level, title.getString(), page));
            }
            push(rest, item.item.getCOSDictionary(COSName.NEXT), item.level);
            if (item.level < DEEPEST) {
                push(rest, item.item.getCOSDictionary(COSName.FIRST), item.level + 1);
            }
        }
    }

    private static void push(Deque<Item> rest, @Nullable COSDictionary item, int level) {
        if (item != null) {
            rest.push(new Item(item, level));
        }
    }

    private @Nullable COSDictionary target(COSDictionary item) {
        COSBase destination = item.getDictionaryObject(COSName.DEST);
        if (destination == null) {
            COSDictionary action = item.getCOSDictionary(COSName.A);
            destination = action == null ? null : action.getDictionaryObject(COSName.D);
        }
        if (destination instanceof COSString || destination instanceof COSName) {
            destination = named(destination);
        }
        return destination instanceof COSArray array
                        && array.size() > 0
                        && array.getObject(0) instanceof COSDictionary page
                ? page
                : null;
    }

    private @Nullable COSBase named(COSBase name) {
        try {
            PDNamedDestination named = name instanceof COSString text
                    ? new PDNamedDestination(text)
                    : new PDNamedDestination((COSName) name);
            PDPageDestination found = document.getDocumentCatalog().findNamedDestinationPage(named);
            return found == null ? null : found.getCOSObject();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
