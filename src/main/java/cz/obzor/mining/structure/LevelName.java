package cz.obzor.mining.structure;

import cz.obzor.mining.NodeKind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The word by which a document names a level ("Prioritní oblast", "Specifický cíl", "Opatření"), at the begin of a
/// heading or alone, in any inflected form.
///
/// @param name as a dictionary would have it
/// @param kind role that the word speaks for
/// @param rank usual place from the top
/// @param rest the text after the word
record LevelName(String name, NodeKind kind, int rank, String rest) {

    private record Word(Pattern pattern, String name, NodeKind kind, int rank) {}

    private static final String NO = "(?:\\s*č(?:\\.|ís\\.|íslo)?)?";

    private static final Word[] WORDS = {
        word("vize|visi|vizi|vizí", "Vize", NodeKind.VISION, 0),
        word("prioritní(?:ch|m|mi|mu|ho)? os\\p{L}{1,3}", "Prioritní osa", NodeKind.PRIORITY, 1),
        word("prioritní(?:ch|m|mi|mu|ho)? oblast\\p{L}{0,4}", "Prioritní oblast", NodeKind.PRIORITY, 1),
        word(
                "(?:klíčov|rozvojov|tematick|strategick|problémov|věcn)\\p{L}{1,3} oblast\\p{L}{0,4}",
                "Oblast",
                NodeKind.PRIORITY,
                1),
        word("priorit\\p{L}{0,3}", "Priorita", NodeKind.PRIORITY, 1),
        word("pilíř\\p{L}{0,3}", "Pilíř", NodeKind.PRIORITY, 1),
        word("(?:rozvojov|strategick)\\p{L}{1,3} os\\p{L}{1,3}|os[ayuoě]", "Osa", NodeKind.PRIORITY, 1),
        word("oblast\\p{L}{0,4}", "Oblast", NodeKind.PRIORITY, 1),
        word("(?:prioritní |klíčov\\p{L}{1,3} )?tém\\p{L}{1,4}", "Téma", NodeKind.PRIORITY, 1),
        word("(?:tematick\\p{L}{1,3} )?okruh\\p{L}{0,3}", "Okruh", NodeKind.PRIORITY, 1),
        word("globální\\p{L}{0,3} cíl\\p{L}{0,3}", "Globální cíl", NodeKind.GOAL, 1),
        word("hlavní\\p{L}{0,3} cíl\\p{L}{0,3}", "Hlavní cíl", NodeKind.GOAL, 2),
        word("strategick\\p{L}{1,3} cíl\\p{L}{0,3}", "Strategický cíl", NodeKind.GOAL, 2),
        word("specifick\\p{L}{1,3} cíl\\p{L}{0,3}", "Specifický cíl", NodeKind.GOAL, 3),
        word(
                "(?:dílčí\\p{L}{0,3}|operativní\\p{L}{0,3}|operační\\p{L}{0,3}|konkrétní\\p{L}{0,3}) cíl\\p{L}{0,3}",
                "Dílčí cíl",
                NodeKind.GOAL,
                3),
        word("(?:rozvojov|tematick)\\p{L}{1,3} cíl\\p{L}{0,3}|cíl\\p{L}{0,3}", "Cíl", NodeKind.GOAL, 2),
        word("opatření\\p{L}{0,3}|karta opatření|list opatření", "Opatření", NodeKind.MEASURE, 4),
        word(
                "aktivit\\p{L}{0,3}|(?:klíčov\\p{L}{1,3}|typov\\p{L}{1,3}) aktivit\\p{L}{0,3}",
                "Aktivita",
                NodeKind.ACTIVITY,
                5),
        word("úkol\\p{L}{0,3}", "Úkol", NodeKind.ACTIVITY, 5),
        word("krok\\p{L}{0,3}", "Krok", NodeKind.ACTIVITY, 5),
        word("(?:projektov\\p{L}{1,3} |investiční\\p{L}{0,3} )?záměr\\p{L}{0,3}", "Záměr", NodeKind.PROJECT, 6),
        word(
                "(?:(?:strategick|klíčov|vlajkov|navazujíc|modelov|rozvojov|pilotn|investičn|prioritn)\\p{L}{1,3} )?projekt\\p{L}{0,3}",
                "Projekt",
                NodeKind.PROJECT,
                6),
        word("priority|pillar|focus area", "Priority", NodeKind.PRIORITY, 1),
        word("goal|objective|strategic (?:goal|objective)", "Goal", NodeKind.GOAL, 2),
        word("measure", "Measure", NodeKind.MEASURE, 4),
    };

    private static Word word(String forms, String name, NodeKind kind, int rank) {
        return new Word(Pattern.compile("^(?iuU:" + forms + ")(?![\\p{L}\\p{M}])" + NO), name, kind, rank);
    }

    /// The level word that a text begins with; null where there is none.
    static @Nullable LevelName of(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return null;
        }
        for (Word word : WORDS) {
            Matcher matcher = word.pattern.matcher(text);
            if (matcher.find()) {
                return new LevelName(
                        word.name,
                        word.kind,
                        word.rank,
                        text.substring(matcher.end()).strip());
            }
        }
        return null;
    }

    /// Whether the word is written with a small letter, as within a sentence.
    static boolean small(String text) {
        return !text.isEmpty()
                && text.substring(0, 1).equals(text.substring(0, 1).toLowerCase(Locale.ROOT));
    }
}
