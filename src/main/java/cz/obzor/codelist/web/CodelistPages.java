package cz.obzor.codelist.web;

import cz.obzor.codelist.Code;
import cz.obzor.codelist.Codelist;
import cz.obzor.codelist.Codelists;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Problem;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Pages of the codelists.
@Controller
final class CodelistPages {
    static final String ALL = "/ciselniky";

    private final Codelists codelists;
    private final Addresses addresses;

    CodelistPages(Codelists codelists, Addresses addresses) {
        this.codelists = codelists;
        this.addresses = addresses;
    }

    @GetMapping({"/ciselniky", "/en/codelists"})
    ModelAndView all(HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "codelist/web/codelists",
                new CodelistsPage(codelists.all().stream()
                        .map(list -> new CodelistsPage.Row(
                                list.name(),
                                list.title(language.code()),
                                address(list.name(), language),
                                list.all().size()))
                        .toList()));
    }

    @GetMapping({"/ciselniky/{name}", "/en/codelists/{name}"})
    ModelAndView one(@PathVariable String name, HttpServletRequest request) {
        Codelist list = codelists.find(name).orElseThrow(Problem::notFound);
        Language language = Language.of(request);
        Codelist broader = list.broader().flatMap(codelists::find).orElse(null);
        return View.of(
                "codelist/web/codelist",
                new CodelistPage(
                        list.name(),
                        list.title(language.code()),
                        list.source(language.code()),
                        list.all().stream().anyMatch(code -> code.address() != null),
                        broader == null
                                ? null
                                : new Shell.Link(
                                        broader.title(language.code()), address(broader.name(), language), false),
                        list.all().stream().anyMatch(code -> code.validFrom() != null || code.validTo() != null),
                        list.all().stream()
                                .map(code -> row(code, broader, language))
                                .toList(),
                        "/api/v1/codelists/" + list.name()));
    }

    private static CodelistPage.Row row(Code code, @Nullable Codelist broader, Language language) {
        String above = code.broader();
        return new CodelistPage.Row(
                code.code(),
                code.name(language.code()),
                code.name(language.other().code()),
                above == null || broader == null ? null : broader.label(above, language.code()),
                code.validFrom(),
                code.validTo(),
                code.address());
    }

    private String address(String name, Language language) {
        return addresses.in(language, ALL + "/" + name);
    }
}
