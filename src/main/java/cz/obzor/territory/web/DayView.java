package cz.obzor.territory.web;

import cz.obzor.web.Shell;
import java.time.LocalDate;
import java.util.List;

/// Which day a page is about, and ways to other days.
///
/// @param said   whether the address names the day, so that the page has to say it too
/// @param day    of the page
/// @param today  the same page for today
/// @param states the same page for each recorded state; the one that holds is marked
public record DayView(boolean said, LocalDate day, String today, List<Shell.Link> states) {
    public DayView {
        states = List.copyOf(states);
    }
}
