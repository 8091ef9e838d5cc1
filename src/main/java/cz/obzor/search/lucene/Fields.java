package cz.obzor.search.lucene;

import cz.obzor.search.Entry;
import cz.obzor.text.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Names of the fields of a passage, and how values become terms.
final class Fields {
    /// changes whenever what is written changes; an index of another format is filled anew
    static final String FORMAT = "2";

    /// type and id of the thing, for replacing and removing it
    static final String THING = "thing";
    /// number made of type and id: tells where one thing ends and the next begins, and breaks ties
    static final String KEY = "key";
    /// stands on the first passage of a thing only
    static final String FIRST = "first";
    static final String FIRST_VALUE = "1";

    /// stands on passages that can be read, unlike a table of contents
    static final String PROSE = "prose";
    static final String PROSE_VALUE = "1";

    /// stems of the text, with positions
    static final String TEXT = "text";
    /// folded forms of the text, with positions
    static final String TEXT_FOLDED = "text_folded";
    /// forms of the text with diacritics, each behind its folded form
    static final String TEXT_FORM = "text_form";
    /// stems of the title, on every passage
    static final String TITLE = "title";
    static final String TITLE_FOLDED = "title_folded";
    /// like {@link #TEXT_FORM}, on the first passage only
    static final String TITLE_FORM = "title_form";
    /// the whole title folded
    static final String TITLE_WHOLE = "title_whole";
    /// by which titles are sorted
    static final String TITLE_ORDER = "title_order";
    /// day of the thing, counted from 1970
    static final String DATE = "date";

    static final String STORED_TYPE = "s_type";
    static final String STORED_ID = "s_id";
    static final String STORED_PART = "s_part";
    static final String STORED_TITLE = "s_title";
    static final String STORED_ADDRESS = "s_address";
    static final String STORED_ADDRESS_EN = "s_address_en";
    static final String STORED_PAGE = "s_page";
    static final String STORED_TEXT = "s_text";
    static final String STORED_LANGUAGE = "s_language";
    static final String STORED_YEAR_FROM = "s_year_from";
    static final String STORED_YEAR_TO = "s_year_to";
    static final String STORED_DATE = "s_date";

    private static final String FACET = "facet.";
    private static final char FORM_FOLLOWS = '\u0001';
    /// Lucene refuses terms of more than 32,766 bytes; nobody looks for such words
    private static final int LONGEST_TERM = 100;

    private Fields() {}

    static String facet(String name) {
        return FACET + name;
    }

    static boolean isFacet(String field) {
        return field.startsWith(FACET);
    }

    static String facetName(String field) {
        return field.substring(FACET.length());
    }

    static String thing(String type, String id) {
        return type + '/' + id;
    }

    static long key(Entry entry) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(thing(entry.type(), entry.id()).getBytes(StandardCharsets.UTF_8));
            long key = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                key = (key << 8) | (hash[i] & 0xff);
            }
            return key;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String term(String word) {
        return word.length() <= LONGEST_TERM ? word : word.substring(0, LONGEST_TERM);
    }

    static String formTerm(Token token) {
        return formTerm(token.folded(), token.form());
    }

    static String formTerm(String folded, String form) {
        return term(folded) + FORM_FOLLOWS + term(form.toLowerCase(Locale.ROOT));
    }

    /// Beginning of the terms of all forms that fold to this one.
    static String formsOf(String folded) {
        return term(folded) + FORM_FOLLOWS;
    }

    static String formOf(String formTerm) {
        return formTerm.substring(formTerm.indexOf(FORM_FOLLOWS) + 1);
    }

    static boolean startsWith(BytesRef term, BytesRef prefix) {
        return StringHelper.startsWith(term, prefix);
    }
}
