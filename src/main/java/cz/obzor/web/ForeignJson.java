package cz.obzor.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON that somebody sent: bounded in depth and lengths, no name twice in one object, nothing after its end.
public final class ForeignJson {
    static final int DEEPEST = 64;

    /// digits; no number that the platform takes has more
    private static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_NAME = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ForeignJson() {}

    /// @throws Problem naming the place from which on the text cannot be taken
    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException refused) {
            throw problem(refused);
        }
    }

    /// What was wrong with JSON that was not taken.
    static Problem problem(JacksonException refused) {
        TokenStreamLocation at = refused.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        String said = String.valueOf(refused.getOriginalMessage());
        if (refused instanceof StreamConstraintsException) {
            return said.contains("nesting depth")
                    ? Problem.of(ProblemKind.BAD_REQUEST, "problem.json.deep", DEEPEST)
                    : Problem.of(ProblemKind.BAD_REQUEST, "problem.json.long", line, column);
        }
        boolean wellFormed = refused instanceof DatabindException && !said.startsWith("Trailing token");
        String message = wellFormed ? "problem.json.form" : "problem.json.malformed";
        return Problem.of(
                ProblemKind.BAD_REQUEST, said.startsWith("Duplicate") ? "problem.json.twice" : message, line, column);
    }
}
