package cz.obzor.mining.finding;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermList;
import cz.obzor.mining.term.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who is responsible: one or several bodies, offices or persons, as written.
public final class PartyReader {
    private static final int LONGEST = 140;
    /// "odbor výstavby, životního prostředí a dopravy": the second part has no body of its own
    private static final Pattern GOES_ON = Pattern.compile("(?iu)^(?:odbor|oddělení|úsek|odd\\.|sekce)\\s.*");
    /// "koordinátor Paktu starostů a primátorů"
    private static final Pattern GENITIVE = Pattern.compile("\\p{L}+ů(?!\\p{L})");
    private static final Pattern AND = Pattern.compile("\\s(?:a|spolu s|ve spolupráci s|společně s)\\s");

    private final TermIndex<Boolean> bodies = new TermIndex<>();

    private PartyReader() {}

    public static PartyReader shipped() {
        PartyReader reader = new PartyReader();
        for (List<String> row : TermList.shipped("bodies.csv")) {
            reader.bodies.add(row.getFirst(), true);
        }
        return reader;
    }

    List<String> inField(String value) {
        List<String> parties = new ArrayList<>();
        for (String item : ListSplitter.items(value)) {
            if (Unknown.is(item) || item.length() > LONGEST) {
                continue;
            }
            if (!parties.isEmpty() && goesOn(parties.getLast(), item)) {
                parties.set(parties.size() - 1, parties.getLast() + ", " + ListSplitter.trimmed(item));
            } else {
                addEach(item, parties);
            }
        }
        return parties;
    }

    /// Whether a text without a name is a body or office.
    boolean isParty(String text) {
        return text.length() <= LONGEST && !bodies.find(Words.of(text)).isEmpty();
    }

    private boolean goesOn(String before, String item) {
        return GOES_ON.matcher(before).matches() && Character.isLowerCase(item.charAt(0)) && !isParty(item);
    }

    /// "starosta a tajemník" are two, "odbor školství a kultury" is one.
    private void addEach(String item, List<String> parties) {
        var and = AND.matcher(item);
        int from = 0;
        while (and.find()) {
            boolean two = beginsWithBody(item.substring(from, and.start()))
                    && beginsWithBody(item.substring(and.end()))
                    && !GENITIVE.matcher(item.substring(and.end())).lookingAt();
            if (two) {
                add(item.substring(from, and.start()), parties);
                from = and.end();
            }
        }
        add(item.substring(from), parties);
    }

    private static void add(String item, List<String> parties) {
        String party = ListSplitter.trimmed(item);
        if (!party.isEmpty() && !parties.contains(party)) {
            parties.add(party);
        }
    }

    private boolean beginsWithBody(String text) {
        Words words = Words.of(text);
        for (int at = 0; at < Math.min(2, words.tokens().size()); at++) {
            if (bodies.longest(words, at) != null) {
                return true;
            }
        }
        return false;
    }
}
