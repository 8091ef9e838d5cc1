package cz.obzor.mining.finding;

import cz.obzor.mining.finding.FieldNames.Inline;
import cz.obzor.mining.finding.NodeSource.Field;
import cz.obzor.mining.finding.NodeSource.Piece;
import cz.obzor.mining.finding.Stated.Group;
import cz.obzor.mining.finding.Stated.Named;
import cz.obzor.mining.term.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds in running text what is said under a name ("Odpovědnost: odbor dopravy | Termín: 2030", "Za realizaci odpovídá
/// …") and what stands in brackets at the end without names, and leaves the rest as prose.
final class TextSorter {
    private final FieldNames names;
    /// whether brackets list values
    private final Predicate<String> isGroup;
    private final List<Named> named = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Piece> prose = new ArrayList<>();

    private TextSorter(FieldNames names, Predicate<String> isGroup) {
        this.names = names;
        this.isGroup = isGroup;
    }

    static Stated sort(NodeSource source, FieldNames names, Predicate<String> isGroup) {
        TextSorter sorter = new TextSorter(names, isGroup);
        for (Field field : source.fields()) {
            Set<FieldKind> kinds = names.kinds(field.name());
            if (kinds.isEmpty() || kinds.contains(FieldKind.OTHER)) {
                sorter.text(new Piece(field.value(), field.page()));
            } else {
                sorter.named.add(new Named(kinds, field, false));
            }
        }
        for (Piece piece : source.pieces()) {
            sorter.text(piece);
        }
        return new Stated(sorter.named, sorter.groups, sorter.prose);
    }

    private void text(Piece piece) {
        if (piece.text().isBlank()) {
            return;
        }
        Words words = Words.of(piece.text());
        List<Inline> inlines = inlines(words);
        String text = words.text();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            int border = i + 1 < inlines.size() ? inlines.get(i + 1).start() : text.length();
            rest.append(text, from, inline.start());
            int end = inline.kind() == FieldKind.OTHER ? inline.value() : end(text, inline.value(), border);
            if (inline.kind() != FieldKind.OTHER) {
                String value = text.substring(inline.value(), end).strip();
                named.add(new Named(EnumSet.of(inline.kind()), new Field(inline.name(), value, piece.page()), true));
            }
            from = end;
        }
        rest.append(text, from, text.length());
        prose(rest.toString(), piece.page());
    }

    private List<Inline> inlines(Words words) {
        List<Inline> found = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < words.tokens().size(); at++) {
            int start = words.tokens().get(at).start();
            if (start < free) {
                continue;
            }
            Inline inline = names.inline(words, at);
            if (inline != null && (inline.value() > inline.start() && mayBegin(words.text(), inline))) {
                found.add(inline);
                free = inline.value();
            }
        }
        return found;
    }

    /// A name with a colon begins a sentence, a line or an item; a turn with a verb may stand anywhere.
    private static boolean mayBegin(String text, Inline inline) {
        if (text.charAt(inline.value() - 1) != ':') {
            return true;
        }
        int before = inline.start() - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\u00a0')) {
            before--;
        }
        return before < 0
                || ".;|,(•▪●–—-\n:\uf0b7".indexOf(text.charAt(before)) >= 0
                || text.startsWith("a hrazen", Math.max(0, before))
                || Character.isUpperCase(text.charAt(inline.start()))
                || inline.kind() == FieldKind.FINANCING;
    }

    /// A value ends before the next name, at a bar, where its sentence or its brackets end.
    private static int end(String text, int from, int border) {
        int depth = 0;
        for (int at = from; at < border; at++) {
            char letter = text.charAt(at);
            if (letter == '(') {
                depth++;
            } else if (letter == ')' && --depth < 0) {
                return at;
            }
            if (letter == '|' || (Sentences.endsAt(text, at) && at + 1 < text.length())) {
                return at + 1;
            }
        }
        return border;
    }

    /// Takes out the brackets that list values without names.
    private void prose(String text, int page) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String inside = text.substring(open + 1, close);
            if (inside.indexOf(';') > 0 && inside.indexOf('(') < 0 && isGroup.test(inside)) {
                groups.add(new Group(List.of(inside.split(";")), page));
                rest.append(text, from, open);
                from = close + 1;
            }
        }
        String prosaic = rest.append(text, from, text.length()).toString().strip();
        if (!prosaic.isEmpty()) {
            prose.add(new Piece(prosaic, page));
        }
    }
}
