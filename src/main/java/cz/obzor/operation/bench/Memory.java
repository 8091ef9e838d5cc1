package cz.obzor.operation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of processes as the system tells it.
final class Memory {
    private Memory() {}

    /// The most that a process had in RAM until now, in kB; 0 where it is gone or the system does not tell.
    static long most(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            return 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
