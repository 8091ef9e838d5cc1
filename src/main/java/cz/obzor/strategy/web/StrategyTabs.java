package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Shell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The pages of one strategy as tabs. A page that is added to a strategy is named here and nowhere else.
@Component
class StrategyTabs {
    private final StrategyLabels labels;
    private final Addresses addresses;

    StrategyTabs(StrategyLabels labels, Addresses addresses) {
        this.labels = labels;
        this.addresses = addresses;
    }

    /// In the order in which they stand. The text of each is {@code strategy.tab.} and its name in small letters.
    enum Tab {
        TREE(""),
        PROFILE("/profil"),
        CHANGES("/zmeny"),
        SIMILAR("/podobne");

        /// Czech, after the address of the strategy.
        private final String path;

        Tab(String path) {
            this.path = path;
        }

        String message() {
            return "strategy.tab." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param current the page that they stand on
    List<Shell.Link> of(DocumentId id, Tab current, Language language) {
        return Arrays.stream(Tab.values())
                .map(tab -> new Shell.Link(
                        labels.text(language, tab.message()), address(id, tab, language), tab == current))
                .toList();
    }

    String address(DocumentId id, Tab tab, Language language) {
        return addresses.in(language, StrategyAddresses.of(id) + tab.path);
    }
}
