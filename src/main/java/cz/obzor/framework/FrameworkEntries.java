package cz.obzor.framework;

import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What search finds of a framework: each node of its current version, in Czech.
@Component
class FrameworkEntries implements EntrySource {
    static final String TYPE = "framework";

    private final Frameworks frameworks;
    private final Addresses addresses;

    FrameworkEntries(Frameworks frameworks, Addresses addresses) {
        this.frameworks = frameworks;
        this.addresses = addresses;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void ids(Consumer<String> consumer) {
        frameworks
                .current()
                .forEach(published -> consumer.accept(published.framework().id()));
    }

    @Override
    public List<Entry> entries(String id) {
        return frameworks.current(id).map(this::entries).orElse(List.of());
    }

    private List<Entry> entries(PublishedFramework published) {
        Framework framework = published.framework();
        List<Entry> entries = new ArrayList<>();
        String issuer =
                framework.issuer() == null ? "" : ". " + framework.issuer().cs();
        entries.add(entry(published, 0, framework.title().cs() + issuer, ""));
        for (FrameworkNode node : framework.nodes()) {
            String text = node.heading("cs")
                    + (node.text() == null ? "" : ". " + node.text().cs());
            entries.add(entry(published, entries.size(), text, FrameworkAddresses.anchor(node.id())));
        }
        return entries;
    }

    private Entry entry(PublishedFramework published, int part, String text, String anchor) {
        Framework framework = published.framework();
        String address = FrameworkAddresses.of(framework.id());
        return new Entry(
                TYPE,
                framework.id(),
                part,
                framework.title().cs(),
                addresses.in(Language.CS, address) + anchor,
                addresses.in(Language.EN, address) + anchor,
                null,
                text,
                "cs",
                Map.of(),
                year(framework.validFrom()),
                year(framework.validTo()),
                published.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : day.getYear();
    }
}
