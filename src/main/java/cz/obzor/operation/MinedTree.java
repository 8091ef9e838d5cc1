package cz.obzor.operation;

import cz.obzor.mining.Amount;
import cz.obzor.mining.Findings;
import cz.obzor.mining.Node;
import cz.obzor.mining.NodeKind;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Findings for the eye: a tree with the page of each node.
final class MinedTree {
    private static final String PLAIN = "\u001b[0m";
    private static final String YELLOW = "\u001b[33m";
    private static final String DIM = "\u001b[2m";

    private final PrintStream out;
    private final boolean colours;

    MinedTree(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(Findings findings) {
        String title = findings.title().isBlank() ? findings.file() : findings.title();
        out.println(coloured("\u001b[1m", title));
        List<String> facts =
                new ArrayList<>(List.of(findings.file(), findings.kind().code()));
        if (findings.territory() != null) {
            facts.add(findings.territory().name());
        }
        if (findings.period() != null) {
            facts.add(span(findings.period().from(), findings.period().to()));
        }
        facts.add(findings.pages().size() + " p.");
        facts.add(findings.nodes().size() + " nodes");
        out.println(coloured(DIM, String.join(" · ", facts)));
        findings.notes().forEach(note -> out.println(coloured(YELLOW, "! " + EnglishText.of("mining.note." + note))));
        Map<String, Integer> depths = new HashMap<>();
        for (Node node : findings.nodes()) {
            int depth = node.parent() == null ? 0 : depths.getOrDefault(node.parent(), 0) + 1;
            depths.put(node.id(), depth);
            out.println("  ".repeat(depth + 1) + line(node));
        }
        out.println();
    }

    private String line(Node node) {
        StringBuilder line =
                new StringBuilder(coloured(colour(node.kind()), node.kind().code()));
        if (node.label() != null) {
            line.append(' ').append(node.label());
        }
        line.append(' ').append(node.title());
        List<String> facts = new ArrayList<>(List.of("p. " + node.page()));
        if (node.years() != null) {
            facts.add(span(node.years().from(), node.years().to()));
        }
        for (Amount amount : node.amounts()) {
            String upTo = amount.upTo() == null ? "" : "–" + number(amount.upTo());
            facts.add(number(amount.value()) + upTo + " " + amount.currency());
        }
        return line.append("  ")
                .append(coloured(DIM, "[" + String.join("; ", facts) + "]"))
                .toString();
    }

    private static String number(BigDecimal value) {
        return String.format(Locale.ROOT, "%,.2f", value).replace(".00", "").replace(',', ' ');
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        String first = from == null ? "" : from.toString();
        String last = to == null ? "" : to.toString();
        return first.equals(last) ? first : first + "–" + last;
    }

    private static String colour(NodeKind kind) {
        return switch (kind) {
            case VISION -> "\u001b[35m";
            case PRIORITY -> "\u001b[34m";
            case GOAL -> "\u001b[36m";
            case MEASURE -> "\u001b[32m";
            case ACTIVITY, PROJECT -> YELLOW;
        };
    }

    private String coloured(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
