package cz.obzor.opendata;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// The datasets of all modules, each to those who may see it.
@Service
public class Datasets {
    private final Map<String, DatasetSource> sources = new TreeMap<>();
    private final Access access;

    Datasets(List<DatasetSource> offered, Access access) {
        this.access = access;
        for (DatasetSource source : offered) {
            if (sources.put(source.dataset().name(), source) != null) {
                throw new IllegalStateException(
                        "Two modules offer a dataset " + source.dataset().name());
            }
        }
    }

    /// Those that whoever acts may see, by name.
    public List<DatasetSource> visible() {
        return sources.values().stream()
                .filter(source -> maySee(source.dataset()))
                .toList();
    }

    /// Those that stand in the catalogue, by name.
    public List<Dataset> open() {
        return sources.values().stream()
                .map(DatasetSource::dataset)
                .filter(dataset -> dataset.audience() == Dataset.Audience.PUBLIC)
                .toList();
    }

    /// Refuses whoever may not see it; what there is, is no secret.
    public Optional<DatasetSource> find(String name) {
        DatasetSource source = sources.get(name);
        if (source != null && !maySee(source.dataset())) {
            access.require(Action.AUDIT_READ, Target.none());
        }
        return Optional.ofNullable(source);
    }

    private boolean maySee(Dataset dataset) {
        return switch (dataset.audience()) {
            case PUBLIC -> true;
            case ADMINISTRATORS -> access.may(Action.AUDIT_READ, Target.none());
        };
    }
}
