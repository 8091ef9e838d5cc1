package cz.obzor.account.privacy;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Target;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.Whose;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.SiteSettings;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is held about a person, as one file of JSON in UTF-8.
@Service
public class Exports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<PersonalDataSource> sources;
    private final PersonTable people;
    private final SiteSettings site;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Exports(
            List<PersonalDataSource> sources,
            PersonTable people,
            SiteSettings site,
            Messages messages,
            Access access,
            Audit audit,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.people = people;
        this.site = site;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order in which people are told of them.
    public List<PersonalDataSource> sources() {
        return sources;
    }

    /// Writes what is held about whoever acts.
    ///
    /// @param out is left open
    @Transactional
    public void write(Language language, OutputStream out) {
        access.require(Action.ACCOUNT_OWN, Target.none());
        if (!(access.actor() instanceof Actor.Person me)) {
            throw Problem.of(ProblemKind.FORBIDDEN);
        }
        Identity identity = people.find(me.id()).orElseThrow(Problem::notFound);
        audit.record("person.exported", new Subject("person", me.id().toString()));
        var whose = new Whose(me.id().value(), identity.email());
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("about", messages.text(language, "account.export.about", site.operator()));
            json.writeStringProperty("encoding", "UTF-8");
            json.writeStringProperty("platform", site.baseUrl());
            json.writeStringProperty("createdAt", clock.instant().toString());
            json.writeStringProperty("person", me.id().toString());
            json.writeArrayPropertyStart("parts");
            sources.forEach(source -> part(source, whose, language, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void part(PersonalDataSource source, Whose whose, Language language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", source.code());
        json.writeStringProperty("title", messages.text(language, source.title()));
        json.writeStringProperty("explanation", messages.text(language, source.text()));
        json.writeArrayPropertyStart("records");
        try (Stream<JsonNode> records = source.of(whose)) {
            records.forEach(json::writePOJO);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// The stream belongs to the request, which closes it.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
