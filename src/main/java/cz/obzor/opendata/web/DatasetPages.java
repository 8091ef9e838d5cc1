package cz.obzor.opendata.web;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetReader;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Format;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Values;
import cz.obzor.dataset.Wish;
import cz.obzor.opendata.Datasets;
import cz.obzor.opendata.web.DatasetPage.ColumnView;
import cz.obzor.opendata.web.DatasetsPage.File;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Pages about datasets: what there is, what is in each, and where to take it.
@Controller
final class DatasetPages {
    private static final int SAMPLE = 10;
    private static final int LONGEST_SAMPLE = 120;

    private final Datasets datasets;
    private final DatasetReader reader;
    private final Messages messages;
    private final Addresses addresses;

    DatasetPages(Datasets datasets, DatasetReader reader, Messages messages, Addresses addresses) {
        this.datasets = datasets;
        this.reader = reader;
        this.messages = messages;
        this.addresses = addresses;
    }

    @GetMapping({"/data", "/en/data"})
    ModelAndView list(HttpServletRequest request) {
        Language language = Language.of(request);
        return View.of(
                "opendata/web/datasets",
                new DatasetsPage(
                        items(Dataset.Audience.PUBLIC, language), items(Dataset.Audience.ADMINISTRATORS, language)));
    }

    @GetMapping({"/data/{name:[a-z-]+}", "/en/data/{name:[a-z-]+}"})
    ModelAndView one(@PathVariable String name, HttpServletRequest request) {
        DatasetSource source = datasets.find(name).orElseThrow(Problem::notFound);
        Dataset dataset = source.dataset();
        Language language = Language.of(request);
        List<Row> sample = reader.list(source, new Wish(List.of(), List.of(), null, OptionalInt.of(SAMPLE)));
        return View.of(
                "opendata/web/dataset",
                new DatasetPage(
                        messages.text(language, dataset.text("title")),
                        messages.text(language, dataset.text("description")),
                        dataset.audience() == Dataset.Audience.PUBLIC,
                        reader.count(source, Wish.ALL),
                        files(dataset),
                        dataset.columns().stream()
                                .map(column -> column(dataset, column, language))
                                .toList(),
                        sample.stream()
                                .map(row -> IntStream.range(0, dataset.columns().size())
                                        .mapToObj(at -> shortened(Values.text(row.get(at))))
                                        .toList())
                                .toList(),
                        DataAddresses.rows(dataset),
                        DataAddresses.metadata(dataset)));
    }

    private List<DatasetsPage.Item> items(Dataset.Audience audience, Language language) {
        return datasets.visible().stream()
                .map(DatasetSource::dataset)
                .filter(dataset -> dataset.audience() == audience)
                .map(dataset -> new DatasetsPage.Item(
                        messages.text(language, dataset.text("title")),
                        messages.text(language, dataset.text("description")),
                        addresses.in(language, DataAddresses.page(dataset)),
                        files(dataset)))
                .sorted(Comparator.comparing(DatasetsPage.Item::title, Collator.getInstance(language.locale())))
                .toList();
    }

    private static List<File> files(Dataset dataset) {
        return Arrays.stream(Format.values())
                .filter(format -> format.fits(dataset))
                .map(format -> new File(label(format), DataAddresses.file(dataset, format)))
                .toList();
    }

    private static String label(Format format) {
        return switch (format) {
            case CSV -> "CSV";
            case XLSX -> "XLSX";
            case JSON -> "JSON";
            case JSON_LD -> "JSON-LD";
            case GEOJSON -> "GeoJSON";
            case PARQUET -> "Parquet";
        };
    }

    private ColumnView column(Dataset dataset, Column column, Language language) {
        return new ColumnView(
                column.name(),
                messages.text(language, dataset.text("column." + column.name())),
                messages.text(language, "opendata.type." + column.type().name().toLowerCase(Locale.ROOT)),
                column.required(),
                dataset.key().contains(column.name()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
    }
}
