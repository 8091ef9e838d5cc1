package cz.obzor.reading.pdf;

import cz.obzor.reading.output.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// What a page holds beside what is drawn on it: addresses of links, notes of readers, fields of forms.
final class SideNotes {
    private static final int MOST = 500;
    private static final int LONGEST = 2000;
    private static final int DEEPEST_FIELD = 20;

    private final COSDictionary page;

    SideNotes(COSDictionary page) {
        this.page = page;
    }

    List<String> lines() {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < annotations.size() && lines.size() < MOST; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                String line = CleanText.line(line(annotation), LONGEST);
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /// Whether a file is attached to the page.
    boolean hasAttachment() {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return false;
        }
        for (int i = 0; i < Math.min(annotations.size(), MOST); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                return true;
            }
        }
        return false;
    }

    private static String line(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        return switch (kind) {
            case "Link" -> address(annotation);
            case "Widget" -> field(annotation);
            case "Popup", "FreeText" -> "";
            default -> {
                String author = string(annotation.getDictionaryObject(COSName.T));
                String note = string(annotation.getDictionaryObject(COSName.CONTENTS));
                yield note.isEmpty() || author.isEmpty() ? note : author + ": " + note;
            }
        };
    }

    private static String address(COSDictionary link) {
        COSDictionary action = link.getCOSDictionary(COSName.A);
        return action == null ? "" : string(action.getDictionaryObject(COSName.URI));
    }

    /// Name and value as the form has them; parts of names stand in the fields above.
    private static String field(COSDictionary widget) {
        String name = "";
        String value = "";
        COSDictionary field = widget;
        for (int i = 0; field != null && i < DEEPEST_FIELD; i++) {
            String part = string(field.getDictionaryObject(COSName.T));
            if (!part.isEmpty()) {
                name = name.isEmpty() ? part : part + "." + name;
            }
            if (value.isEmpty()) {
                value = string(field.getDictionaryObject(COSName.V));
                // boxes to tick say it by how they look
                value = value.isEmpty() ? string(field.getDictionaryObject(COSName.AS)) : value;
            }
            field = field.getCOSDictionary(COSName.PARENT);
        }
        return name.isEmpty() ? value : name + ": " + value;
    }

    private static String string(@Nullable COSBase base) {
        return switch (base) {
            case COSString string -> string.getString();
            case COSName name -> name.getName();
            case COSArray array
            when array.size() > 0 && array.getObject(0) instanceof COSString first -> first.getString();
            case null, default -> "";
        };
    }
}
