package cz.obzor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the templates, which are compiled with the program. A page is rendered whole before its first byte leaves,
/// so
/// that a fault in the middle gives an error page rather than half of a page.
final class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SiteParts parts;

    JteViews(SiteParts parts) {
        this.parts = parts;
        templates.setBinaryStaticContent(false);
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = "cz/obzor/" + name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    private Shell shellFor(HttpServletRequest request) {
        return new Shell(
                Language.of(request),
                parts,
                RequestPath.of(request),
                request.getQueryString(),
                parts.viewers().now(Language.of(request)),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                templates);
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("shell", shellFor(request));
            if (model != null && model.get(cz.obzor.web.View.MODEL) != null) {
                parameters.put(cz.obzor.web.View.MODEL, model.get(cz.obzor.web.View.MODEL));
            }
            var output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
