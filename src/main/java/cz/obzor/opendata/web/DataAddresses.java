package cz.obzor.opendata.web;

import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Format;

/// Addresses of datasets. They never change: others refer to them.
final class DataAddresses {
    static final String LIST = "/data";

    private DataAddresses() {}

    static String page(Dataset dataset) {
        return LIST + "/" + dataset.name();
    }

    static String file(Dataset dataset, Format format) {
        return page(dataset) + "." + format.suffix();
    }

    /// Description of the CSV, where the standard expects it.
    static String metadata(Dataset dataset) {
        return file(dataset, Format.CSV) + "-metadata.json";
    }

    static String rows(Dataset dataset) {
        return "/api/v1/datasets/" + dataset.name() + "/rows";
    }
}
