package cz.obzor.strategy.run;

import cz.obzor.framework.Framework;
import cz.obzor.mining.Mention;
import cz.obzor.reading.Page;
import cz.obzor.strategy.store.MentionTable;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has contents searched for what frameworks name.
@Component
class Mentions {
    private final FrameworkLinks frameworks;
    private final MentionTable table;
    private final TransactionTemplate transaction;

    Mentions(FrameworkLinks frameworks, MentionTable table, TransactionTemplate transaction) {
        this.frameworks = frameworks;
        this.table = table;
        this.transaction = transaction;
    }

    /// Searches a content for all frameworks that it was not searched for.
    ///
    /// @param pages asked for at most once, and only where something is to be searched
    void search(String hash, Supplier<List<Page>> pages) {
        List<FrameworkLinks.Equipped> missing = frameworks.current().stream()
                .filter(one -> !table.searched(
                        hash, one.framework().id(), one.framework().version()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Page> all = pages.get();
        for (FrameworkLinks.Equipped one : missing) {
            Framework framework = one.framework();
            List<Mention> found = one.mentions().find(all);
            transaction.executeWithoutResult(_ -> table.keep(hash, framework.id(), framework.version(), found));
        }
    }
}
