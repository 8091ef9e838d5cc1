package cz.obzor.search.lucene;

import cz.obzor.search.Entry;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/// What of an entry is kept to be shown; its facets are kept apart.
final class StoredEntry {
    private StoredEntry() {}

    static void store(Entry entry, Document document) {
        document.add(new StoredField(Fields.STORED_TYPE, entry.type()));
        document.add(new StoredField(Fields.STORED_ID, entry.id()));
        document.add(new StoredField(Fields.STORED_PART, entry.part()));
        document.add(new StoredField(Fields.STORED_TITLE, entry.title()));
        document.add(new StoredField(Fields.STORED_ADDRESS, entry.address()));
        document.add(new StoredField(Fields.STORED_ADDRESS_EN, entry.addressEn()));
        document.add(new StoredField(Fields.STORED_TEXT, entry.text()));
        document.add(new StoredField(Fields.STORED_LANGUAGE, entry.language()));
        store(Fields.STORED_PAGE, entry.page(), document);
        store(Fields.STORED_YEAR_FROM, entry.yearFrom(), document);
        store(Fields.STORED_YEAR_TO, entry.yearTo(), document);
        if (entry.date() != null) {
            document.add(new StoredField(Fields.STORED_DATE, entry.date()));
        }
    }

    static Entry read(Document document, Map<String, List<String>> facets) {
        Integer part = number(document, Fields.STORED_PART);
        return new Entry(
                text(document, Fields.STORED_TYPE),
                text(document, Fields.STORED_ID),
                part == null ? 0 : part,
                text(document, Fields.STORED_TITLE),
                text(document, Fields.STORED_ADDRESS),
                text(document, Fields.STORED_ADDRESS_EN),
                number(document, Fields.STORED_PAGE),
                text(document, Fields.STORED_TEXT),
                text(document, Fields.STORED_LANGUAGE),
                facets,
                number(document, Fields.STORED_YEAR_FROM),
                number(document, Fields.STORED_YEAR_TO),
                document.get(Fields.STORED_DATE));
    }

    private static void store(String field, @Nullable Integer value, Document document) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    private static @Nullable Integer number(Document document, String field) {
        IndexableField value = document.getField(field);
        return value == null || value.numericValue() == null
                ? null
                : value.numericValue().intValue();
    }
}
