package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Shell;
import java.util.List;
import org.springframework.stereotype.Component;

/// The views of one strategy.
@Component
class StrategyTabs {
    private final StrategyLabels labels;
    private final Addresses addresses;

    StrategyTabs(StrategyLabels labels, Addresses addresses) {
        this.labels = labels;
        this.addresses = addresses;
    }

    /// @param current Czech address of the view that is shown
    List<Shell.Link> of(DocumentId id, String current, Language language) {
        return List.of(
                link("strategy.view.overview", StrategyAddresses.of(id), current, language),
                link("strategy.view.profile", StrategyAddresses.profile(id), current, language),
                link("strategy.view.changes", StrategyAddresses.changes(id), current, language));
    }

    private Shell.Link link(String key, String address, String current, Language language) {
        return new Shell.Link(labels.text(language, key), addresses.in(language, address), address.equals(current));
    }
}
