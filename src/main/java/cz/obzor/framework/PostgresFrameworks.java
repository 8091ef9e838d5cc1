package cz.obzor.framework;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.framework.FrameworkRefused.Fault;
import cz.obzor.framework.form.Check;
import cz.obzor.framework.form.FrameworkFile;
import cz.obzor.framework.store.VersionTable;
import cz.obzor.framework.store.VersionTable.VersionKey;
import cz.obzor.search.Changed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Frameworks kept in PostgreSQL. Those that come with the program are published once.
@Component
class PostgresFrameworks implements Frameworks {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresFrameworks.class);
    private static final List<String> SHIPPED = List.of("smart-concept", "agenda-2030", "srr21", "eu-objectives");

    private final VersionTable versions;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PostgresFrameworks(
            VersionTable versions, Access access, Audit audit, ApplicationEventPublisher facts, Clock clock) {
        this.versions = versions;
        this.access = access;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /// The frameworks that come with the program, as they stand in their files.
    static List<Framework> shipped() {
        return SHIPPED.stream().map(PostgresFrameworks::shipped).toList();
    }

    private static Framework shipped(String name) {
        String path = "/framework/" + name + ".json";
        try (InputStream in = PostgresFrameworks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The framework " + name + " is not on the class path.");
            }
            return FrameworkFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    @EventListener
    @Transactional
    public void on(ApplicationStartedEvent started) {
        for (Framework framework : shipped()) {
            if (versions.add(framework, true, clock.instant(), PublishedFramework.PROGRAM)) {
                LOG.info("Published the framework {} {}.", framework.id(), framework.version());
                tell(framework);
            }
        }
    }

    @Override
    public List<PublishedFramework> current() {
        Collator order = Collator.getInstance(Locale.of("cs", "CZ"));
        return versions.current().stream()
                .map(this::get)
                .sorted(Comparator.comparing(
                        published -> published.framework().title().cs(), order))
                .toList();
    }

    @Override
    public Optional<PublishedFramework> current(String id) {
        return Check.isId(id) ? versions.current(id).map(this::get) : Optional.empty();
    }

    @Override
    public Optional<PublishedFramework> version(String id, String version) {
        return Check.isId(id) && Check.isVersion(version)
                ? versions.find(new VersionKey(id, version))
                : Optional.empty();
    }

    @Override
    public List<PublishedFramework> versions(String id) {
        return Check.isId(id) ? versions.versions(id).stream().map(this::get).toList() : List.of();
    }

    private PublishedFramework get(VersionKey key) {
        return versions.find(key).orElseThrow();
    }

    @Override
    public Framework read(byte[] file) {
        return FrameworkFile.read(file);
    }

    @Override
    @Transactional
    public PublishedFramework publish(Framework framework) {
        access.require(Action.FRAMEWORK_CHANGE, Target.none());
        Check.checked(framework, i -> "nodes[" + i + "]");
        if (versions.add(framework, false, clock.instant(), access.actor().trace())) {
            audit.record("framework.published", new Subject("framework", framework.id()), null, framework.version());
            tell(framework);
        }
        PublishedFramework published = get(new VersionKey(framework.id(), framework.version()));
        if (!published.framework().equals(framework)) {
            throw new FrameworkRefused(List.of(new Fault("version", "framework.fault.published", framework.version())));
        }
        return published;
    }

    private void tell(Framework framework) {
        facts.publishEvent(new FrameworkPublished(framework.id(), framework.version()));
        facts.publishEvent(new Changed(FrameworkEntries.TYPE, framework.id()));
    }
}
