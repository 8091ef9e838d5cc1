package cz.obzor.operation.web;

import cz.obzor.web.Language;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Pages of running text, written in Markdown: a first line with the title, then the text.
@Controller
final class ProsePages {
    private final Map<String, ProsePage> pages = new ConcurrentHashMap<>();

    @GetMapping({"/o-platforme", "/en/about"})
    ModelAndView about(HttpServletRequest request) {
        return page("about", request);
    }

    @GetMapping({"/pristupnost", "/en/accessibility"})
    ModelAndView accessibility(HttpServletRequest request) {
        return page("accessibility", request);
    }

    @GetMapping({"/rozhrani", "/en/interface"})
    ModelAndView programmingInterface(HttpServletRequest request) {
        return page("interface", request);
    }

    private ModelAndView page(String name, HttpServletRequest request) {
        String file = name + "_" + Language.of(request).code() + ".md";
        return View.of("operation/web/prose", pages.computeIfAbsent(file, ProsePages::read));
    }

    private static ProsePage read(String file) {
        try (InputStream stream = ProsePages.class.getResourceAsStream("prose/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The page " + file + " is missing");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int firstLine = text.indexOf('\n');
            String title =
                    text.substring(0, firstLine).replaceFirst("^#\\s*", "").strip();
            String html = HtmlRenderer.builder()
                    .build()
                    .render(Parser.builder().build().parse(text.substring(firstLine)));
            return new ProsePage(title, html);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
