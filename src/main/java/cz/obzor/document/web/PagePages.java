package cz.obzor.document.web;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.document.Documents.PageQuality;
import cz.obzor.document.StoredPage;
import cz.obzor.document.web.PageView.PdfView;
import cz.obzor.reading.Page;
import cz.obzor.reading.Word;
import cz.obzor.search.Mark;
import cz.obzor.search.Marker;
import cz.obzor.search.Query;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A page of a document as text beside the original; where a search led here, the words found are marked in both.
@Controller
final class PagePages {
    private final Documents documents;
    private final FileViews files;
    private final Addresses addresses;
    private final JsonMapper json;

    PagePages(Documents documents, FileViews files, Addresses addresses, JsonMapper json) {
        this.documents = documents;
        this.files = files;
        this.addresses = addresses;
        this.json = json;
    }

    @GetMapping({"/dokumenty/{id}/strana/{number}", "/en/documents/{id}/page/{number}"})
    ModelAndView firstFile(@PathVariable String id, @PathVariable int number, HttpServletRequest request) {
        return page(id, 1, number, request);
    }

    @GetMapping({"/dokumenty/{id}/soubor/{file}/strana/{number}", "/en/documents/{id}/file/{file}/page/{number}"})
    ModelAndView page(
            @PathVariable String id, @PathVariable int file, @PathVariable int number, HttpServletRequest request) {
        Document document = DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
        DocumentFile shown = document.newest().file(file).orElseThrow(Problem::notFound);
        StoredPage page = documents.findPage(shown, number).orElseThrow(Problem::notFound);
        String query = Parameters.of(request)
                .text("q")
                .filter(text -> text.length() <= Query.MAX_TEXT)
                .orElse("");
        return View.of("document/web/page", view(document, shown, page, query, Language.of(request)));
    }

    private PageView view(Document document, DocumentFile file, StoredPage stored, String query, Language language) {
        Page page = stored.page();
        List<Mark> marks = query.isEmpty() ? List.of() : Marker.marks(page.text(), query);
        String original = addresses.in(
                language,
                DocumentAddresses.original(document.id(), document.newest().number(), file.position()));
        return new PageView(
                document.details().title(),
                addresses.in(language, DocumentAddresses.of(document.id())),
                file.position() == 1 ? "" : file.name(),
                page.number(),
                stored.pages(),
                query,
                remark(page, language),
                TextBlocks.of(page, marks),
                marks.size(),
                file.isPdf()
                        ? new PdfView(original, page.number(), page.width(), page.height(), boxes(page, marks))
                        : null,
                original,
                page.number() > 1 ? pageAddress(document, file, page.number() - 1, query, language) : null,
                page.number() < stored.pages() ? pageAddress(document, file, page.number() + 1, query, language) : null,
                pageAddress(document, file, page.number(), "", language));
    }

    private String remark(Page page, Language language) {
        String quality = page.quality().name().toLowerCase(Locale.ROOT);
        @Nullable String reason = page.reason();
        return quality.equals("text")
                ? ""
                : files.remark(new PageQuality(page.number(), quality, reason == null ? "" : reason), language);
    }

    private String pageAddress(Document document, DocumentFile file, int number, String query, Language language) {
        var address = UriComponentsBuilder.fromPath(
                addresses.in(language, DocumentAddresses.page(document.id(), file.position(), number)));
        return (query.isEmpty() ? address : address.queryParam("q", "{query}"))
                .encode()
                .buildAndExpand(query)
                .toUriString();
    }

    /// Boxes of the words that are marked, as JSON: left, top, right, bottom of each.
    private String boxes(Page page, List<Mark> marks) {
        List<float[]> boxes = page.words().stream()
                .filter(word -> marks.stream().anyMatch(mark -> mark.start() < word.end() && mark.end() > word.start()))
                .map(Word::box)
                .filter(Objects::nonNull)
                .map(box -> new float[] {box.left(), box.top(), box.right(), box.bottom()})
                .toList();
        return json.writeValueAsString(boxes);
    }
}
