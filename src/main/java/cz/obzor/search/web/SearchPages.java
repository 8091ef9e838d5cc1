package cz.obzor.search.web;

import cz.obzor.search.Hits;
import cz.obzor.search.Indexing;
import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.Sort;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The search page. It works without JavaScript: filters, orders and pages are links.
@Controller
class SearchPages {
    private static final int AROUND = 2;

    private final SearchIndex index;
    private final Indexing indexing;
    private final FacetNames names;
    private final FacetViews facets;
    private final HitViews hits;
    private final Messages messages;

    SearchPages(
            SearchIndex index,
            Indexing indexing,
            FacetNames names,
            FacetViews facets,
            HitViews hits,
            Messages messages) {
        this.index = index;
        this.indexing = indexing;
        this.names = names;
        this.facets = facets;
        this.hits = hits;
        this.messages = messages;
    }

    @GetMapping({"/hledat", "/en/search"})
    ModelAndView search(HttpServletRequest request) {
        Language language = Language.of(request);
        SearchRequest asked = SearchRequest.read(Parameters.of(request), names);
        Hits found = SearchApi.found(index, asked.query());
        SearchAddress address = SearchAddress.of(request.getRequestURI(), asked);
        return View.of(
                "search/web/search",
                new SearchPage(
                        asked.query().text(),
                        summary(asked.query(), found, language),
                        notices(found.reading(), address, language),
                        hidden(asked),
                        facets.facets(found.facets(), address, language),
                        facets.chosen(address, language),
                        address.withoutFilters().toString(),
                        address.withoutFilters().searching("").toString(),
                        sorts(address, language),
                        found.hits().stream()
                                .map(hit -> hits.of(hit, found.reading().searched(), language))
                                .toList(),
                        pager(asked.query(), found, address, language)));
    }

    private String summary(Query query, Hits found, Language language) {
        return messages.text(
                language, query.text().isBlank() ? "search.summary.all" : "search.summary.found", found.total());
    }

    private List<SearchPage.Notice> notices(Hits.Reading reading, SearchAddress address, Language language) {
        List<SearchPage.Notice> notices = new ArrayList<>();
        if (!indexing.isComplete()) {
            notices.add(notice(messages.text(language, "search.notice.filling")));
        }
        for (Hits.Correction correction : reading.corrections()) {
            notices.add(new SearchPage.Notice(
                    messages.text(language, "search.notice.corrected", correction.typed(), correction.used()),
                    address.searching(reading.searched()).toString(),
                    messages.text(language, "search.notice.corrected.link", reading.searched())));
        }
        for (String unknown : reading.unknown()) {
            notices.add(notice(messages.text(language, "search.notice.unknown", unknown)));
        }
        if (reading.relaxed()) {
            notices.add(notice(messages.text(language, "search.notice.relaxed", reading.required(), reading.words())));
        }
        if (reading.cut()) {
            notices.add(notice(messages.text(language, "search.notice.cut")));
        }
        return notices;
    }

    private static SearchPage.Notice notice(String text) {
        return new SearchPage.Notice(text, null, null);
    }

    private static List<SearchPage.Hidden> hidden(SearchRequest asked) {
        List<SearchPage.Hidden> hidden = new ArrayList<>();
        asked.chosen()
                .forEach((facet, values) -> values.forEach(value -> hidden.add(new SearchPage.Hidden(facet, value))));
        if (asked.query().sort() != Sort.RELEVANCE) {
            hidden.add(new SearchPage.Hidden(
                    "sort", SearchRequest.name(asked.query().sort())));
        }
        return hidden;
    }

    private List<Shell.Link> sorts(SearchAddress address, Language language) {
        List<Shell.Link> sorts = new ArrayList<>();
        boolean everything = address.text().isBlank();
        for (Sort sort : Sort.values()) {
            // everything has no relevance: the newest come first
            boolean current =
                    sort == address.sort() || (everything && sort == Sort.NEWEST && address.sort() == Sort.RELEVANCE);
            if (!everything || sort != Sort.RELEVANCE) {
                sorts.add(new Shell.Link(
                        messages.text(language, "search.sort." + SearchRequest.name(sort)),
                        address.sorted(sort).toString(),
                        current));
            }
        }
        return sorts;
    }

    /// Numbered pages as far as the index goes by number, from there on the next one only.
    private SearchPage.PagerView pager(Query query, Hits found, SearchAddress address, Language language) {
        if (query.cursor() != null) {
            String next = found.next() == null ? null : address.after(found.next());
            return new SearchPage.PagerView(address.page(Query.MAX_PAGE), next, List.of(), null);
        }
        int page = query.page();
        int last = (int) Math.min(Query.MAX_PAGE, (found.total() + query.limit() - 1) / query.limit());
        String next = found.next() == null ? null : page < last ? address.page(page + 1) : address.after(found.next());
        long from = (long) (page - 1) * query.limit() + 1;
        String summary = messages.text(
                language, "search.pager.summary", from, from + found.hits().size() - 1, found.total());
        return new SearchPage.PagerView(
                page == 1 ? null : address.page(page - 1), next, numbers(page, last, address), summary);
    }

    private static List<Shell.Link> numbers(int page, int last, SearchAddress address) {
        List<Shell.Link> pages = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page) <= AROUND) {
                pages.add(new Shell.Link(Integer.toString(number), address.page(number), number == page));
            } else if (!pages.getLast().address().isEmpty()) {
                pages.add(new Shell.Link("", "", false));
            }
        }
        return pages;
    }
}
