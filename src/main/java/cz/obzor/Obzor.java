package cz.obzor;

import cz.obzor.operation.CommandLine;

/// The program; see {@code ./obzor --help}.
public final class Obzor {
    private Obzor() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
