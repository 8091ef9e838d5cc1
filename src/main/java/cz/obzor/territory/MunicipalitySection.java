package cz.obzor.territory;

import cz.obzor.web.Language;
import java.time.LocalDate;
import java.util.Optional;

/// What a module has to show on the page of a municipality; a bean of that module.
public interface MunicipalitySection {

    /// By which sections are sorted.
    int order();

    /// Key of the heading.
    String title();

    /// Below {@code cz/obzor}, without ending: {@code document/web/of-municipality}. It takes the parameters
    /// {@code shell} and {@code page} and brings no heading of level 1 or 2.
    String template();

    /// Model of the template; empty leaves the section out.
    Optional<Object> model(Territory municipality, LocalDate on, Language language);
}
