package cz.obzor.strategy.run;

import cz.obzor.framework.Framework;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.form.FrameworkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Frameworks that come with the program, without a database.
final class ShippedFrameworks implements Frameworks {
    private final List<PublishedFramework> all;

    ShippedFrameworks(String... names) {
        this.all = List.of(names).stream()
                .map(name -> new PublishedFramework(framework(name), true, Instant.EPOCH, "program"))
                .toList();
    }

    private static Framework framework(String name) {
        try (InputStream in = ShippedFrameworks.class.getResourceAsStream("/framework/" + name + ".json")) {
            return FrameworkFile.read(in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<PublishedFramework> current() {
        return all;
    }

    @Override
    public Optional<PublishedFramework> current(String id) {
        return all.stream().filter(one -> one.framework().id().equals(id)).findFirst();
    }

    @Override
    public Optional<PublishedFramework> version(String id, String version) {
        return current(id).filter(one -> one.framework().version().equals(version));
    }

    @Override
    public List<PublishedFramework> versions(String id) {
        return current(id).stream().toList();
    }

    @Override
    public Framework read(byte[] file) {
        return FrameworkFile.read(file);
    }

    @Override
    public PublishedFramework publish(Framework framework) {
        throw new UnsupportedOperationException();
    }
}
