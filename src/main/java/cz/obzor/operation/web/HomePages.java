package cz.obzor.operation.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.Documents;
import cz.obzor.operation.web.HomePage.Example;
import cz.obzor.operation.web.HomePage.Latest;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The home page.
@Controller
final class HomePages {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final int LATEST = 5;
    private static final int EXAMPLES = 3;

    private final Documents documents;
    private final Codelists codelists;
    private final Territories territories;
    private final Addresses addresses;
    private final Messages messages;

    HomePages(
            Documents documents, Codelists codelists, Territories territories, Addresses addresses, Messages messages) {
        this.documents = documents;
        this.codelists = codelists;
        this.territories = territories;
        this.addresses = addresses;
        this.messages = messages;
    }

    @GetMapping({"/", "/en"})
    ModelAndView home(HttpServletRequest request) {
        Language language = Language.of(request);
        Documents.Totals totals = documents.totals();
        return View.of(
                "operation/web/home",
                new HomePage(
                        examples(language),
                        totals.documents(),
                        totals.pages(),
                        municipalities(),
                        documents.list(DocumentFilter.ALL, Optional.empty(), LATEST).stream()
                                .map(row -> latest(row, language))
                                .toList()));
    }

    private List<Example> examples(Language language) {
        return IntStream.rangeClosed(1, EXAMPLES)
                .mapToObj(number -> messages.text(language, "home.example." + number))
                .map(text -> new Example(
                        text,
                        UriComponentsBuilder.fromPath(addresses.in(language, "/hledat"))
                                .queryParam("q", "{query}")
                                .encode()
                                .buildAndExpand(text)
                                .toUriString()))
                .toList();
    }

    private long municipalities() {
        return documents.facets(DocumentFilter.ALL).getOrDefault("territory", java.util.Map.of()).keySet().stream()
                .map(TerritoryCode::parse)
                .flatMap(Optional::stream)
                .filter(code -> code.level() == Level.MUNICIPALITY)
                .count();
    }

    private Latest latest(DocumentRow row, Language language) {
        String territory = Optional.ofNullable(row.details().territory())
                .flatMap(TerritoryCode::parse)
                .flatMap(territories::find)
                .map(found -> found.name())
                .orElse("");
        return new Latest(
                row.details().title(),
                addresses.in(language, DocumentAddresses.of(row.id())),
                codelists.get("document-kind").label(row.details().kind(), language.code()),
                territory,
                Formats.date(row.createdAt().atZone(PRAGUE).toLocalDate(), language));
    }
}
