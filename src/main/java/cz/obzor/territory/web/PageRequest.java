package cz.obzor.territory.web;

import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.TerritoryLabels;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Shell;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/// What every page of this module is asked with: a language and a day.
record PageRequest(Parameters parameters, Language language, AskedDay day, TerritoryAddresses pages) {

    static PageRequest of(HttpServletRequest request, Territories territories, Addresses addresses) {
        Parameters parameters = Parameters.of(request);
        AskedDay day = AskedDay.of(parameters, "k", territories);
        Language language = Language.of(request);
        return new PageRequest(
                parameters, language, day, new TerritoryAddresses(addresses, language, day.said() ? day.day() : null));
    }

    DayView dayView(TerritoryCode code, NavigableSet<LocalDate> states) {
        LocalDate holding = states.floor(day.day());
        List<Shell.Link> links = states.descendingSet().stream()
                .map(state -> new Shell.Link(
                        state.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale())),
                        pages.on(state).page(code),
                        state.equals(holding)))
                .toList();
        return new DayView(day.said(), day.day(), pages.on(null).page(code), links);
    }

    /// Links to the whole territory and to what a unit lies in, without itself.
    List<Shell.Link> crumbs(Messages messages, TerritoryLabels labels, List<Territory> path) {
        List<Shell.Link> crumbs = new ArrayList<>();
        crumbs.add(new Shell.Link(messages.text(language, "territory.title"), pages.page(TerritoryCode.STATE), false));
        for (Territory above : path.subList(0, path.size() - 1)) {
            crumbs.add(new Shell.Link(labels.label(above, language, day.day()), pages.page(above.code()), false));
        }
        return crumbs;
    }
}
