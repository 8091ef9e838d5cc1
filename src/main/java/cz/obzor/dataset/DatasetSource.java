package cz.obzor.dataset;

/// What a module offers to be given out. One bean for each dataset.
public interface DatasetSource {

    Dataset dataset();

    Rows rows();

    static DatasetSource of(Dataset dataset, Rows rows) {
        record Simple(Dataset dataset, Rows rows) implements DatasetSource {}
        return new Simple(dataset, rows);
    }
}
