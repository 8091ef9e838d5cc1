package cz.obzor.territory.web;

import cz.obzor.web.Shell;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;

/// A section that another module fills, ready to be written into the page.
///
/// @param id of the heading
public record SectionView(String id, String title, String template, Object model, TemplateEngine templates) {

    public Content content(Shell shell) {
        return output ->
                templates.render("cz/obzor/" + template + ".jte", Map.of("shell", shell, "page", model), output);
    }
}
