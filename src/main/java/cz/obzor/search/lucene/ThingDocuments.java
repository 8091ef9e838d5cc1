package cz.obzor.search.lucene;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import cz.obzor.search.Entry;
import cz.obzor.search.Facet;
import cz.obzor.search.Leaders;
import cz.obzor.search.Query;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The block of Lucene's documents of one thing, made one by one while Lucene takes them.
final class ThingDocuments implements Iterable<Document> {
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType FOLDED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType PRESENCE = type(IndexOptions.DOCS, true);
    private static final Collator ORDER =
            Collator.getInstance(ULocale.forLanguageTag("cs-CZ-u-kn-true")).freeze();
    /// longer titles are told apart by their beginning
    private static final int ORDERED_BY = 80;
    /// a period without end is taken to reach so far
    private static final int OPEN_END = 2060;

    private final List<Entry> entries;
    private final List<Token> title;
    private final Map<String, Set<String>> facets;
    private final BytesRef titleOrder;
    private final long key;
    private final long day;

    /// @param entries of one thing, at least one
    ThingDocuments(List<Entry> entries) {
        Entry first = entries.getFirst();
        this.entries = entries;
        this.title = CzechText.tokens(first.title());
        this.facets = facets(entries);
        this.titleOrder = order(first.title());
        this.key = Fields.key(first);
        this.day = first.date() == null
                ? Long.MIN_VALUE
                : LocalDate.parse(first.date()).toEpochDay();
    }

    static BytesRef order(String title) {
        String beginning = title.substring(0, Math.min(ORDERED_BY, title.length()));
        return new BytesRef(ORDER.getCollationKey(beginning).toByteArray());
    }

    @Override
    public Iterator<Document> iterator() {
        Iterator<Entry> rest = entries.iterator();
        return new Iterator<>() {
            private boolean first = true;

            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public Document next() {
                Document document = document(rest.next(), first);
                first = false;
                return document;
            }
        };
    }

    private Document document(Entry entry, boolean first) {
        var document = new Document();
        document.add(new StringField(Fields.THING, Fields.thing(entry.type(), entry.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.KEY, key));
        document.add(new NumericDocValuesField(Fields.DATE, day));
        document.add(new SortedSetDocValuesField(Fields.TITLE_ORDER, titleOrder));
        if (!Leaders.fill(entry.text())) {
            document.add(new StringField(Fields.PROSE, Fields.PROSE_VALUE, Field.Store.NO));
        }
        addWords(document, CzechText.tokens(entry.text()));
        addTitle(document, first);
        facets.forEach((name, codes) -> {
            for (String code : codes) {
                document.add(new SortedSetDocValuesField(Fields.facet(name), new BytesRef(code)));
            }
        });
        StoredEntry.store(entry, document);
        return document;
    }

    private static void addWords(Document document, List<Token> text) {
        document.add(words(Fields.TEXT, text, token -> Fields.term(token.stem()), STEMS));
        document.add(words(Fields.TEXT_FOLDED, text, token -> Fields.term(token.folded()), FOLDED));
        document.add(words(Fields.TEXT_FORM, text, Fields::formTerm, PRESENCE));
    }

    private void addTitle(Document document, boolean first) {
        document.add(words(Fields.TITLE, title, token -> Fields.term(token.stem()), STEMS));
        document.add(words(Fields.TITLE_FOLDED, title, token -> Fields.term(token.folded()), PRESENCE));
        document.add(new StringField(Fields.TITLE_WHOLE, whole(title), Field.Store.NO));
        if (first) {
            document.add(new StringField(Fields.FIRST, Fields.FIRST_VALUE, Field.Store.NO));
            document.add(words(Fields.TITLE_FORM, title, Fields::formTerm, PRESENCE));
        }
    }

    /// A title as one term.
    static String whole(List<Token> title) {
        String whole = title.stream().map(Token::folded).collect(Collectors.joining(" "));
        return whole.length() <= Query.MAX_TEXT ? whole : whole.substring(0, Query.MAX_TEXT);
    }

    private static Field words(String name, List<Token> tokens, Function<Token, String> termOf, FieldType type) {
        return new Field(name, new WordStream(tokens, termOf), type);
    }

    private static Map<String, Set<String>> facets(List<Entry> entries) {
        Map<String, Set<String>> facets = new TreeMap<>();
        for (Entry entry : entries) {
            entry.facets().forEach((name, codes) -> put(facets, name, codes));
            put(facets, Facet.TYPE, List.of(entry.type()));
            if (!entry.facets().containsKey(Facet.LANGUAGE)) {
                put(facets, Facet.LANGUAGE, List.of(entry.language()));
            }
            put(facets, Facet.YEAR, years(entry));
        }
        return facets;
    }

    private static void put(Map<String, Set<String>> facets, String name, Iterable<String> codes) {
        Set<String> all = facets.computeIfAbsent(name, _ -> new TreeSet<>());
        codes.forEach(all::add);
    }

    /// Every year of the period, so that "in force in 2024" is a code like any other.
    private static Set<String> years(Entry entry) {
        Integer from = entry.yearFrom() != null ? entry.yearFrom() : entry.yearTo();
        if (from == null) {
            return Set.of();
        }
        int last = entry.yearTo() != null ? entry.yearTo() : Math.max(from, OPEN_END);
        Set<String> years = new HashSet<>();
        for (int year = Math.max(from, Query.FIRST_YEAR); year <= Math.min(last, Query.LAST_YEAR); year++) {
            years.add(Integer.toString(year));
        }
        return years;
    }

    private static FieldType type(IndexOptions options, boolean withoutNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
