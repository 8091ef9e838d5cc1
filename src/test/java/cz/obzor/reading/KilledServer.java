package cz.obzor.reading;

import java.nio.file.Path;

/// A server that a test kills while a process of it reads.
final class KilledServer {
    private KilledServer() {}

    /// @param args folder for temporary files, file to read
    public static void main(String[] args) throws Exception {
        ProcessReader reader =
                ProcessReader.start(ReadingSettings.defaults().withProcesses(1).withOcr(false), Path.of(args[0]));
        reader.read(Path.of(args[1]), "pomaly.pdf", page -> {
            if (page.number() == 1) {
                System.out.println("reading by " + reader.processes().getFirst().pid());
            }
        });
    }
}
