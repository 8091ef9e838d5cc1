package cz.obzor.codelist.web;

import cz.obzor.codelist.Codelist;
import cz.obzor.codelist.Codelists;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Codelists for programs. Without a day a list comes with its expired codes, since old documents carry them.
@RestController
@RequestMapping("/api/v1/codelists")
final class CodelistApi {
    private final Codelists codelists;

    CodelistApi(Codelists codelists) {
        this.codelists = codelists;
    }

    @GetMapping
    CodelistJson.Part all(HttpServletRequest request) {
        var heads = codelists.all().stream()
                .map(list -> new CodelistJson.Head(
                        list.name(), CodelistJson.title(list), list.all().size(), "/api/v1/codelists/" + list.name()))
                .toList();
        return new CodelistJson.Part(heads, null, heads.size());
    }

    @Takes("on")
    @GetMapping("/{name}")
    CodelistJson one(@PathVariable String name, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Codelist list =
                codelists.find(name).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "codelist.none", name));
        return CodelistJson.of(list, parameters.date("on").map(list::on).orElse(List.copyOf(list.all())));
    }
}
