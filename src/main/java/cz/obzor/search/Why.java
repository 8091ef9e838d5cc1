package cz.obzor.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why a hit was found: what of it answers one clause of the query.
///
/// @param typed the clause as typed
/// @param forms words of the hit that answer it; none where the hit lacks it
public record Why(String typed, List<Form> forms) {
    private static final int MOST_FORMS = 5;

    public Why {
        forms = List.copyOf(forms);
    }

    /// @param form as it stands in the hit, lower case
    public record Form(String form, Mark.How how) {}

    /// A text of a hit with what was found in it.
    record Marked(String text, List<Mark> marks) {}

    static List<Why> of(QueryText query, List<Marked> texts) {
        List<Why> whys = new ArrayList<>();
        List<Clause> wanted = query.wanted();
        for (int number = 0; number < query.clauses().size(); number++) {
            Clause clause = query.clauses().get(number);
            if (wanted.contains(clause)) {
                whys.add(new Why(clause.typed(), forms(number, texts)));
            }
        }
        return whys;
    }

    private static List<Form> forms(int clause, List<Marked> texts) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Marked text : texts) {
            for (Mark mark : text.marks()) {
                if (mark.clause() == clause && forms.size() < MOST_FORMS) {
                    String form = text.text()
                            .substring(mark.start(), mark.end())
                            .replaceAll("[-\u00AD\u2010]\\R\\s*", "")
                            .replaceAll("\\s+", " ")
                            .toLowerCase(Locale.ROOT);
                    forms.putIfAbsent(form, new Form(form, mark.how()));
                }
            }
        }
        return List.copyOf(forms.values());
    }
}
