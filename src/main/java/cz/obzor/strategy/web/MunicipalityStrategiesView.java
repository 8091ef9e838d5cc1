package cz.obzor.strategy.web;

import java.util.List;

/// Model of the strategies on the page of a municipality.
///
/// @param own      its own, those that hold first
/// @param valid    whether one of them holds
/// @param more     whether it has more than are shown
/// @param above    strategies of its ORP, district and region
/// @param list     address of the list of its own
/// @param coverage address of the overview of who has a valid one
public record MunicipalityStrategiesView(
        List<StrategyCard> own, boolean valid, boolean more, List<Above> above, String list, String coverage) {

    /// @param territory whose it is
    /// @param expired   in words; empty where it is not
    public record Above(String title, String address, String territory, String period, String expired) {}
}
