package cz.obzor.territory;

import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.List;

/// Why a file, or a row of it, cannot be taken.
///
/// @param line      of the file, or number of the shape in a file with boundaries, from 1; 0 for the file as a whole
/// @param message   key of the sentence
/// @param arguments of the message
public record ImportProblem(long line, String message, List<Object> arguments) {
    public ImportProblem {
        arguments = List.copyOf(arguments);
    }

    public static ImportProblem ofFile(String message, Object... arguments) {
        return new ImportProblem(0, message, List.of(arguments));
    }

    public static ImportProblem ofLine(long line, String message, Object... arguments) {
        return new ImportProblem(line, message, List.of(arguments));
    }

    /// A sentence by which the source can be repaired.
    public String text(Messages messages, Language language) {
        String sentence = messages.text(language, message, arguments.toArray());
        return line == 0 ? sentence : messages.text(language, "territory.import.line", line, sentence);
    }
}
