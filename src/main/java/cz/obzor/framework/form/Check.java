package cz.obzor.framework.form;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.FrameworkRefused.Fault;
import cz.obzor.framework.Wording;
import cz.obzor.text.CzechText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every framework must keep to, whatever form it came in.
public final class Check {
    public static final int MOST_NODES = 5_000;
    public static final int MOST_TERMS = 200;
    public static final int LONGEST_TERM = 100;
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 5_000;
    private static final int MOST_FAULTS = 50;
    private static final int SHORTEST_BEGINNING = 3;
    /// words of addresses
    private static final Set<String> RESERVED = Set.of("nahrat", "upload");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");
    private static final Pattern NODE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern BEGINNING = Pattern.compile("([^\\s*]*)\\*");

    private final List<Fault> faults = new ArrayList<>();

    private Check() {}

    /// Whether a text can be the id of a framework; what cannot be is never asked for.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Whether a text can be the name of a version.
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /// @param place names the place of a node by its position, from 0
    /// @throws FrameworkRefused with every fault, fifty at most
    public static Framework checked(Framework framework, IntFunction<String> place) {
        Check check = new Check();
        check.head(framework);
        check.nodes(framework.nodes(), place);
        if (!check.faults.isEmpty()) {
            throw new FrameworkRefused(check.faults.stream().limit(MOST_FAULTS).toList());
        }
        return framework;
    }

    private void head(Framework framework) {
        matches("id", framework.id(), ID, "framework.fault.id");
        if (RESERVED.contains(framework.id())) {
            add("id", "framework.fault.reserved", framework.id());
        }
        matches("version", framework.version(), VERSION, "framework.fault.version");
        wording("title", framework.title(), LONGEST_TITLE);
        wording("issuer", framework.issuer(), LONGEST_TITLE);
        wording("source", framework.source(), LONGEST_TEXT);
        if (framework.validFrom() != null
                && framework.validTo() != null
                && framework.validTo().isBefore(framework.validFrom())) {
            add("validTo", "framework.fault.period");
        }
        if (framework.nodes().isEmpty()) {
            add("nodes", "framework.fault.none");
        }
        if (framework.nodes().size() > MOST_NODES) {
            add("nodes", "framework.fault.many", MOST_NODES);
        }
    }

    /// A parent must come before its children, so that no circle is possible.
    private void nodes(List<FrameworkNode> nodes, IntFunction<String> place) {
        Set<String> all = new HashSet<>();
        nodes.forEach(node -> all.add(node.id()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(nodes.size(), MOST_NODES); i++) {
            FrameworkNode node = nodes.get(i);
            String at = place.apply(i);
            matches(at + ".id", node.id(), NODE_ID, "framework.fault.node");
            String parent = node.parent();
            if (parent != null && !seen.contains(parent)) {
                add(at + ".parent", all.contains(parent) ? "framework.fault.order" : "framework.fault.parent", parent);
            }
            if (!seen.add(node.id())) {
                add(at + ".id", "framework.fault.twice", node.id());
            }
            wording(at + ".title", node.title(), LONGEST_TITLE);
            wording(at + ".text", node.text(), LONGEST_TEXT);
            terms(at + ".terms", node.terms());
        }
    }

    private void terms(String place, List<String> terms) {
        if (terms.size() > MOST_TERMS) {
            add(place, "framework.fault.terms", MOST_TERMS);
        }
        for (String term : terms) {
            if (term.length() > LONGEST_TERM) {
                add(place, "framework.fault.long", LONGEST_TERM);
            } else if (CzechText.tokens(term).isEmpty()) {
                add(place, "framework.fault.term", term);
            } else if (tooShort(term)) {
                add(place, "framework.fault.beginning", term);
            }
        }
    }

    /// A word that ends in an asterisk meets all words that begin so; two letters would meet everything.
    private static boolean tooShort(String term) {
        return BEGINNING
                .matcher(term)
                .results()
                .anyMatch(beginning -> beginning.group(1).length() < SHORTEST_BEGINNING);
    }

    private void wording(String place, @Nullable Wording wording, int longest) {
        if (wording == null) {
            return;
        }
        text(place + ".cs", wording.cs(), longest);
        if (wording.en() != null) {
            text(place + ".en", wording.en(), longest);
        }
    }

    private void text(String place, String text, int longest) {
        if (text.isBlank()) {
            add(place, "framework.fault.empty");
        } else if (text.length() > longest) {
            add(place, "framework.fault.long", longest);
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            add(place, "framework.fault.control");
        }
    }

    private void matches(String place, String value, Pattern pattern, String message) {
        if (!pattern.matcher(value).matches()) {
            add(place, message, value.length() > LONGEST_TERM ? value.substring(0, LONGEST_TERM) : value);
        }
    }

    private void add(String place, String message, Object... arguments) {
        faults.add(new Fault(place, message, arguments));
    }
}
