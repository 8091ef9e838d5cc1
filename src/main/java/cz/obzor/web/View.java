package cz.obzor.web;

import org.springframework.web.servlet.ModelAndView;

/// A page: a template and its model.
public final class View {
    static final String MODEL = "page";

    private View() {}

    /// @param template below {@code cz/obzor}, without ending: {@code document/web/list}
    /// @param page     model of the template, its parameter {@code page}
    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, MODEL, page);
    }
}
