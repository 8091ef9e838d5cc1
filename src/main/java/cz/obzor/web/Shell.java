package cz.obzor.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/// What a template has at hand besides its own model: texts, addresses, numbers and dates in the language of the page,
/// and what the frame around every page shows.
public final class Shell {
    private final Language language;
    private final SiteParts parts;
    private final String path;
    private final @Nullable String query;
    private final Viewer viewer;
    private final @Nullable CsrfToken csrf;
    private final TemplateEngine templates;

    Shell(
            Language language,
            SiteParts parts,
            String path,
            @Nullable String query,
            Viewer viewer,
            @Nullable CsrfToken csrf,
            TemplateEngine templates) {
        this.language = language;
        this.parts = parts;
        this.path = path;
        this.query = query;
        this.viewer = viewer;
        this.csrf = csrf;
        this.templates = templates;
    }

    public Language language() {
        return language;
    }

    /// A text by its key; see {@link Messages}.
    public String text(String key, Object... arguments) {
        return parts.messages().text(language, key, arguments);
    }

    /// Address of a page in the language of this one.
    ///
    /// @param czech its Czech path
    public String address(String czech) {
        return parts.addresses().in(language, czech);
    }

    /// This page in the other language, with the same query.
    public String otherLanguageAddress() {
        String czech = parts.addresses().czechOf(language, path);
        String other = parts.addresses().in(language.other(), czech);
        return query == null || query.isEmpty() ? other : other + "?" + query;
    }

    /// The whole address of a path of this site, for links that leave it.
    public String absolute(String address) {
        return UriComponentsBuilder.fromUriString(parts.settings().baseUrl())
                .path(address)
                .toUriString();
    }

    /// Who runs this installation; empty where the settings do not say.
    public String operatorName() {
        return parts.settings().operator();
    }

    /// Where the operator takes mail; empty where the settings do not say.
    public String contact() {
        return parts.settings().contact();
    }

    /// Path of this page as it was asked for.
    public String path() {
        return path;
    }

    /// Address of a page asset by its name ({@code app.css}); it changes whenever the content does.
    public String asset(String name) {
        return parts.assets().address(name);
    }

    /// Who looks at the page.
    public Viewer viewer() {
        return viewer;
    }

    /// Whether the visitor may do something to anything at all.
    ///
    /// @param action its code: {@code document-add}
    public boolean may(String action) {
        return viewer.may().contains(action);
    }

    /// Whether who runs the platform is signed in.
    public boolean operator() {
        return may("operate");
    }

    /// A part of the page that another module laid out.
    ///
    /// @param template below {@code cz/obzor}, without ending; takes {@code shell} and {@code page}
    public Content part(String template, Object model) {
        return output ->
                templates.render("cz/obzor/" + template + ".jte", Map.of("shell", this, "page", model), output);
    }

    /// Name of the hidden field that every form which writes carries.
    public String csrfName() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    public List<Link> navigation() {
        return parts.navigation().stream()
                .map(item -> new Link(text(item.message()), address(item.address()), isWithin(item)))
                .toList();
    }

    public String number(long value) {
        return Formats.number(value, language);
    }

    public String date(LocalDate date) {
        return Formats.date(date, language);
    }

    public String time(Instant time) {
        return Formats.time(time, language);
    }

    /// A size in bytes for people.
    public String bytes(long count) {
        return Formats.bytes(count, language);
    }

    private boolean isWithin(NavigationItem item) {
        return Stream.concat(Stream.of(item.address()), item.also().stream())
                .map(this::address)
                .anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    /// @param current whether this page is it or lies below it
    public record Link(String label, String address, boolean current) {}
}
