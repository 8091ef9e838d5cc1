package cz.obzor.strategy.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the list of strategies that somebody should confirm.
///
/// @param total   how many wait in all
/// @param expired those whose time is over by their dates while their status does not say so
public record DuePage(
        long total,
        List<Row> rows,
        List<Expired> expired,
        @Nullable String previous,
        @Nullable String next) {

    /// @param by      day by which it should be confirmed
    /// @param overdue whether that day is over
    /// @param last    who confirmed it last and when; empty where nobody did
    public record Row(
            String title, String address, String note, LocalDate by, boolean overdue, String last, String confirm) {}

    /// @param document address of the form that changes its status
    public record Expired(String title, String address, String note, LocalDate ended, String document) {}
}
