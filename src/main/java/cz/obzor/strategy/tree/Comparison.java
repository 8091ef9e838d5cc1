package cz.obzor.strategy.tree;

import cz.obzor.mining.Amount;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one version of a document has otherwise than another, by what the program found in both.
///
/// @param added     nodes that only the newer one has, in its order
/// @param dropped   nodes that only the older one has, in its order
/// @param changed   nodes that both have, not quite the same, in the order of the newer
/// @param unchanged nodes that both have as they are
public record Comparison(List<Placed> added, List<Placed> dropped, List<Changed> changed, int unchanged) {
    public Comparison {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    /// A node with the one above it.
    ///
    /// @param above null at the top
    public record Placed(Suggestion node, @Nullable Suggestion above) {}

    /// @param fields what differs, never empty
    public record Changed(Placed before, Placed after, List<Field> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// What can differ in a node, in the order in which it is told.
    public enum Field {
        TITLE,
        LABEL,
        KIND,
        PARENT,
        TEXT,
        YEARS,
        AMOUNTS,
        RESPONSIBLE,
        FINANCING,
        INDICATORS,
        TECHNOLOGIES;

        /// As in the API.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Comparison of(List<Suggestion> older, List<Suggestion> newer) {
        Map<String, Suggestion> matches = Matching.ofVersions(older, newer);
        Map<String, Suggestion> oldById = byId(older);
        Map<String, Suggestion> newById = byId(newer);
        List<Placed> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        int unchanged = 0;
        for (Suggestion now : newer) {
            Suggestion before = matches.get(now.id());
            Placed after = placed(now, newById);
            if (before == null) {
                added.add(after);
                continue;
            }
            kept.add(before.id());
            List<Field> fields = fields(before.content(), now.content());
            if (moved(before, now, matches)) {
                fields.add(Field.PARENT);
            }
            if (fields.isEmpty()) {
                unchanged++;
            } else {
                fields.sort(null);
                changed.add(new Changed(placed(before, oldById), after, fields));
            }
        }
        List<Placed> dropped = older.stream()
                .filter(node -> !kept.contains(node.id()))
                .map(node -> placed(node, oldById))
                .toList();
        return new Comparison(added, dropped, changed, unchanged);
    }

    private static Map<String, Suggestion> byId(List<Suggestion> nodes) {
        Map<String, Suggestion> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return byId;
    }

    private static Placed placed(Suggestion node, Map<String, Suggestion> byId) {
        return new Placed(node, node.parent() == null ? null : byId.get(node.parent()));
    }

    /// Whether it lies below something else than before; one that came between counts, one that was renamed does not.
    private static boolean moved(Suggestion before, Suggestion now, Map<String, Suggestion> matches) {
        String expected = Optional.ofNullable(now.parent())
                .map(matches::get)
                .map(Suggestion::id)
                .orElse(now.parent() == null ? null : "");
        return !Objects.equals(before.parent(), expected);
    }

    private static List<Field> fields(NodeContent before, NodeContent after) {
        List<Field> fields = new ArrayList<>();
        add(fields, Field.TITLE, words(before.title()), words(after.title()));
        add(fields, Field.LABEL, before.label(), after.label());
        add(fields, Field.KIND, before.kind(), after.kind());
        add(fields, Field.TEXT, words(before.text()), words(after.text()));
        add(fields, Field.YEARS, before.years(), after.years());
        add(fields, Field.AMOUNTS, money(before), money(after));
        add(fields, Field.RESPONSIBLE, before.responsible(), after.responsible());
        add(fields, Field.FINANCING, before.financing(), after.financing());
        add(fields, Field.INDICATORS, before.indicators(), after.indicators());
        add(fields, Field.TECHNOLOGIES, before.technologies(), after.technologies());
        return fields;
    }

    private static void add(List<Field> fields, Field field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    /// Lines may break elsewhere in another version.
    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /// An amount without the page and the words where it stands.
    private record Money(BigDecimal value, @Nullable BigDecimal upTo, String currency) {}

    private static List<Money> money(NodeContent content) {
        return content.amounts().stream().map(Comparison::money).toList();
    }

    private static Money money(Amount amount) {
        BigDecimal upTo = amount.upTo();
        return new Money(
                amount.value().stripTrailingZeros(),
                upTo == null ? null : upTo.stripTrailingZeros(),
                amount.currency());
    }
}
