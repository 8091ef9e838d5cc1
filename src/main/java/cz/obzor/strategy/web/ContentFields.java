package cz.obzor.strategy.web;

import cz.obzor.mining.Amount;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Years;
import cz.obzor.strategy.NodeContent;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person writes of a node, checked field by field. A field that was not sent stays as it was.
@Component
class ContentFields {
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern MONEY = Pattern.compile(
            "(\\d[\\d\\s\\u00a0.]*(?:,\\d{1,2})?)(?:\\s*[–-]\\s*(\\d[\\d\\s\\u00a0.]*(?:,\\d{1,2})?))?\\s*(CZK|Kč|EUR|€|USD|\\$)?");

    /// @param before what the node said; null for a new one
    NodeContent content(Map<String, List<String>> fields, @Nullable NodeContent before) {
        List<FieldError> errors = new ArrayList<>();
        NodeContent old = before == null ? NodeContent.of(NodeKind.MEASURE, null, "", null) : before;
        NodeContent content = new NodeContent(
                text(fields, "kind").map(code -> kind(code, errors)).orElse(old.kind()),
                optional(fields, "levelName", old.levelName(), errors),
                optional(fields, "label", old.label(), errors),
                text(fields, "title").map(String::strip).orElse(old.title()),
                optional(fields, "text", old.text(), errors),
                fields.containsKey("amounts") ? amounts(lines(fields, "amounts"), old, errors) : old.amounts(),
                years(fields, old, errors),
                fields.containsKey("responsible") ? lines(fields, "responsible") : old.responsible(),
                fields.containsKey("financing") ? lines(fields, "financing") : old.financing(),
                old.indicators(),
                fields.containsKey("technologies") ? lines(fields, "technologies") : old.technologies());
        if (content.title().isEmpty()) {
            errors.add(new FieldError("title", "strategy.decision.no-title"));
        }
        if (content.title().length() > LONGEST_TITLE) {
            errors.add(new FieldError("title", "document.field.long", List.of(LONGEST_TITLE)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return content;
    }

    private static Optional<String> text(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static @Nullable String optional(
            Map<String, List<String>> fields, String name, @Nullable String old, List<FieldError> errors) {
        if (!fields.containsKey(name)) {
            return old;
        }
        String value = text(fields, name).orElse("").strip().replace("\r\n", "\n");
        if (value.length() > LONGEST_TEXT) {
            errors.add(new FieldError(name, "document.field.long", List.of(LONGEST_TEXT)));
        }
        return value.isEmpty() ? null : value;
    }

    private static List<String> lines(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .flatMap(LINES::splitAsStream)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static NodeKind kind(String code, List<FieldError> errors) {
        return Arrays.stream(NodeKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError("kind", "problem.parameter.code", List.of(code)));
                    return NodeKind.MEASURE;
                });
    }

    private static @Nullable Years years(Map<String, List<String>> fields, NodeContent old, List<FieldError> errors) {
        if (!fields.containsKey("yearFrom") && !fields.containsKey("yearTo")) {
            return old.years();
        }
        Integer from = year(fields, "yearFrom", errors);
        Integer to = year(fields, "yearTo", errors);
        if (from != null && to != null && to < from) {
            errors.add(new FieldError("yearTo", "strategy.decision.years"));
        }
        return from == null && to == null ? null : new Years(from, to);
    }

    private static @Nullable Integer year(Map<String, List<String>> fields, String name, List<FieldError> errors) {
        String text = text(fields, name).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20|21)\\d\\d")) {
            errors.add(new FieldError(name, "strategy.decision.year"));
            return null;
        }
        return Integer.valueOf(text);
    }

    /// One amount a line: {@code 1 500 000 Kč}, {@code 200000–300000 EUR}.
    private static List<Amount> amounts(List<String> lines, NodeContent old, List<FieldError> errors) {
        List<Amount> amounts = new ArrayList<>();
        for (String line : lines) {
            Matcher money = MONEY.matcher(line);
            if (!money.matches()) {
                errors.add(new FieldError("amounts", "strategy.decision.amount", List.of(line)));
                continue;
            }
            BigDecimal value = number(money.group(1));
            BigDecimal upTo = money.group(2) == null ? null : number(money.group(2));
            String currency = currency(money.group(3));
            amounts.add(old.amounts().stream()
                    .filter(amount -> amount.value().compareTo(value) == 0
                            && same(amount.upTo(), upTo)
                            && amount.currency().equals(currency))
                    .findFirst()
                    .orElse(new Amount(value, upTo, currency, 1, line)));
        }
        return amounts;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static BigDecimal number(String text) {
        String plain = text.replaceAll("[\\s\\u00a0]", "");
        // a point parts thousands, unless it parts what can only be a fraction
        String fraction = plain.matches("\\d+\\.\\d{1,2}") ? plain : plain.replace(".", "");
        return new BigDecimal(fraction.replace(',', '.')).stripTrailingZeros();
    }

    private static String currency(@Nullable String sign) {
        return switch (sign == null ? "" : sign) {
            case "EUR", "€" -> "EUR";
            case "USD", "$" -> "USD";
            default -> "CZK";
        };
    }
}
