package cz.obzor.mining;

import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.ProcessReader;
import cz.obzor.reading.ReadingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Mines whole files in tests, read by real processes which all tests share.
final class MinedFile {
    static final Miner MINER = Miner.with(MiningKnowledge.shipped(PlaceNames.none()));

    private static final class Shared {
        static final ProcessReader READER = start();

        private static ProcessReader start() {
            try {
                Path folder = Files.createTempDirectory("obzor-mining");
                ProcessReader reader = ProcessReader.start(ReadingSettings.defaults(), folder);
                Runtime.getRuntime().addShutdownHook(new Thread(reader::close));
                return reader;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MinedFile() {}

    static Findings of(Path file) throws InterruptedException {
        String name = file.getFileName().toString();
        List<Page> pages = new ArrayList<>();
        Outcome outcome = Shared.READER.read(file, name, pages::add);
        if (outcome instanceof Outcome.Done done) {
            return MINER.mine(new SourceFile(name, null, done.info()), pages);
        }
        throw new AssertionError(name + " was not read: " + outcome);
    }
}
