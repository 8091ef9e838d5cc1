package cz.obzor.opendata.web;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Values;
import cz.obzor.dataset.Wish;
import cz.obzor.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Places in lists as texts: the values by which the last row is put in order, and a mark of the question, so that a
/// cursor of one list is not taken for a place in another.
final class Cursors {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 8_000;

    private Cursors() {}

    static String of(Dataset dataset, Wish wish, Row last) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(mark(dataset, wish));
        for (Column column : order(dataset, wish)) {
            Object value = last.get(dataset.index(column.name()));
            parts.add(value == null ? null : Values.text(value));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
    }

    /// The values of the last row of the part before.
    static Row parse(Dataset dataset, Wish wish, String cursor) {
        List<Column> order = order(dataset, wish);
        JsonNode parts = parts(cursor);
        if (!parts.isArray() || parts.isEmpty() || !parts.get(0).isString()) {
            throw Problem.badParameter("cursor", "problem.parameter.cursor");
        }
        if (!parts.get(0).asString().equals(mark(dataset, wish)) || parts.size() != order.size() + 1) {
            throw Problem.badParameter("cursor", "opendata.parameter.cursor");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            JsonNode part = parts.get(i + 1);
            try {
                values.add(part.isNull() ? null : Values.parse(order.get(i).type(), part.asString()));
            } catch (IllegalArgumentException malformed) {
                throw Problem.badParameter("cursor", "problem.parameter.cursor");
            }
            if (part.isNull() && order.get(i).required()) {
                throw Problem.badParameter("cursor", "problem.parameter.cursor");
            }
        }
        return new Row(values);
    }

    private static JsonNode parts(String cursor) {
        if (cursor.length() > LONGEST) {
            throw Problem.badParameter("cursor", "problem.parameter.cursor");
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw Problem.badParameter("cursor", "problem.parameter.cursor");
        }
    }

    private static List<Column> order(Dataset dataset, Wish wish) {
        List<Column> order =
                new ArrayList<>(wish.order().stream().map(Wish.Order::column).toList());
        for (String name : dataset.key()) {
            Column column = dataset.columns().get(dataset.index(name));
            if (!order.contains(column)) {
                order.add(column);
            }
        }
        return order;
    }

    private static String mark(Dataset dataset, Wish wish) {
        String question = dataset.name() + wish.conditions() + wish.order();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
