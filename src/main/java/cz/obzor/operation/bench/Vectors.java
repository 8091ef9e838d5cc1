package cz.obzor.operation.bench;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the text search vectors of PostgreSQL, asking its dictionary once for each form: to ask for every word of
/// 200,000
/// passages takes it most of an hour, and what is measured is the search.
final class Vectors implements AutoCloseable {
    /// PostgreSQL keeps no higher positions
    private static final int LAST_POSITION = 16_000;

    private final PreparedStatement lexize;
    private final Map<String, List<String>> lexemes = new HashMap<>();

    Vectors(Connection connection) throws SQLException {
        lexize = connection.prepareStatement("select unnest(ts_lexize('czech_words', ?))");
    }

    String of(String title, String text) throws SQLException {
        var vector = new StringBuilder();
        int position = add(title, 0, 'A', vector);
        add(text, position, 'B', vector);
        return vector.toString();
    }

    @Override
    public void close() throws SQLException {
        lexize.close();
    }

    private int add(String text, int from, char weight, StringBuilder vector) throws SQLException {
        int position = from;
        for (Token token : CzechText.tokens(text)) {
            position = Math.min(LAST_POSITION, position + 1);
            for (String lexeme : lexemes(token.form().toLowerCase(Locale.ROOT))) {
                vector.append('\'')
                        .append(lexeme.replace("'", "''").replace("\\", "\\\\"))
                        .append("':")
                        .append(position)
                        .append(weight)
                        .append(' ');
            }
        }
        return position;
    }

    private List<String> lexemes(String form) throws SQLException {
        List<String> known = lexemes.get(form);
        if (known == null) {
            known = ask(form);
            lexemes.put(form, known);
        }
        return known;
    }

    private List<String> ask(String form) throws SQLException {
        lexize.setString(1, form);
        List<String> found = new ArrayList<>();
        try (ResultSet rows = lexize.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found.isEmpty() ? List.of(form) : List.copyOf(found);
    }
}
