/// Tables that the platform gives out. A module that wants its things exported, described, catalogued and asked for by
/// programs offers a {@link cz.obzor.dataset.DatasetSource}: columns, rows, who may see them. Every form (CSV, XLSX,
/// JSON,
/// JSON-LD, GeoJSON, Parquet), the API and the catalogue follow from that. Knows nothing of the subject.
@NullMarked
package cz.obzor.dataset;

import org.jspecify.annotations.NullMarked;
