package cz.obzor.territory.web;

import cz.obzor.territory.Territories;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import java.time.LocalDate;
import java.util.Optional;

/// The day that an address asks about.
///
/// @param day  today where the address names none
/// @param said whether the address names it
record AskedDay(LocalDate day, boolean said) {

    /// @throws Problem naming the parameter when it is no date or lies before the first known state
    static AskedDay of(Parameters parameters, String name, Territories territories) {
        Optional<LocalDate> said = parameters.date(name);
        LocalDate first = territories.states().first();
        if (said.isPresent() && said.get().isBefore(first)) {
            throw Problem.badParameter(name, "territory.day.unknown", first.toString());
        }
        return new AskedDay(said.orElse(territories.today()), said.isPresent());
    }
}
