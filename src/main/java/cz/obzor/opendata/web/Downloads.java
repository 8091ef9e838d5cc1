package cz.obzor.opendata.web;

import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetReader;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Format;
import cz.obzor.dataset.RowForms;
import cz.obzor.dataset.RowWriter;
import cz.obzor.dataset.Wish;
import cz.obzor.opendata.Datasets;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Datasets as files, made while they are sent. What breaks off in the middle ends the connection, so that a part is
/// not taken for the whole.
@Controller
final class Downloads implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    /// that read rows at once; each holds a connection to the database while it does
    private static final int AT_ONCE = 3;

    private final Datasets datasets;
    private final DatasetReader reader;
    private final RowForms forms;
    private final SiteSettings site;
    private final Audit audit;
    private final Semaphore reading = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Downloads(Datasets datasets, DatasetReader reader, RowForms forms, SiteSettings site, Audit audit) {
        this.datasets = datasets;
        this.reader = reader;
        this.forms = forms;
        this.site = site;
        this.audit = audit;
    }

    @GetMapping("/data/{name:[a-z-]+}.{suffix:[a-z]+}")
    void file(
            @PathVariable String name,
            @PathVariable String suffix,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DatasetSource source = datasets.find(name).orElseThrow(Problem::notFound);
        Dataset dataset = source.dataset();
        Format format =
                Format.ofSuffix(suffix).filter(some -> some.fits(dataset)).orElseThrow(Problem::notFound);
        Wish wish = WishParameters.ofFile(dataset, request).whole();
        boolean open = dataset.audience() == Dataset.Audience.PUBLIC;
        if (!open) {
            audit.record("dataset.exported", new Subject("dataset", name));
        }
        if (!reading.tryAcquire()) {
            throw Problem.of(ProblemKind.UNAVAILABLE, "opendata.busy");
        }
        Spool spool = spool();
        try {
            threads.execute(() -> write(source, format, wish, spool));
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + suffix + "\"");
            response.setHeader("Cache-Control", open ? "no-cache" : "no-store");
            if (open) {
                response.setHeader("Access-Control-Allow-Origin", "*");
            }
            spool.sendTo(response.getOutputStream());
        } finally {
            spool.delete();
        }
    }

    private Spool spool() throws IOException {
        try {
            return new Spool();
        } catch (IOException failed) {
            reading.release();
            throw failed;
        }
    }

    private void write(DatasetSource source, Format format, Wish wish, Spool spool) {
        String base = site.baseUrl() + DataAddresses.page(source.dataset());
        try (RowWriter writer = forms.write(format, source.dataset(), base, spool)) {
            reader.each(source, wish, writer);
            writer.end();
            spool.complete();
        } catch (IOException gone) {
            LOG.debug("{} was not sent whole", source.dataset().name(), gone);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be read", source.dataset().name(), failed);
        } finally {
            reading.release();
            spool.abandon();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
