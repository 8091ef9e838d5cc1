package cz.obzor.framework;

import java.util.List;
import java.util.stream.Collectors;

/// A framework that cannot be taken as it is.
public final class FrameworkRefused extends RuntimeException {
    private final transient List<Fault> faults;

    public FrameworkRefused(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.place() + " " + fault.message() + " " + fault.arguments())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /// What is wrong, in the order of the file; never empty.
    public List<Fault> faults() {
        return faults;
    }

    /// @param place     where: {@code nodes[3].title.cs}, {@code line 12}, {@code version}
    /// @param message   key of the sentence that tells it
    /// @param arguments of the sentence
    public record Fault(String place, String message, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }

        public Fault(String place, String message, Object... arguments) {
            this(place, message, List.of(arguments));
        }
    }
}
