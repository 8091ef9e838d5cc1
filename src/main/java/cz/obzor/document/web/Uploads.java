package cz.obzor.document.web;

import cz.obzor.document.NewFile;
import cz.obzor.file.FileStore;
import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Reader;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.UploadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes uploaded files into the store. What is plainly no document that can be read is refused at once, with a
/// sentence
/// that names the file; the look at its first bytes happens in the reading process.
@Component
class Uploads {
    private static final int MOST_FILES = 50;

    private final FileStore files;
    private final Reader reader;
    private final UploadSettings settings;

    Uploads(FileStore files, Reader reader, UploadSettings settings) {
        this.files = files;
        this.reader = reader;
        this.settings = settings;
    }

    List<NewFile> take(List<MultipartFile> sent) throws IOException, InterruptedException {
        List<MultipartFile> named = sent.stream().filter(Uploads::chosen).toList();
        if (named.isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("file", "document.file.missing")));
        }
        if (named.size() > MOST_FILES) {
            throw Problem.invalid(List.of(new FieldError("file", "document.file.many", List.of(MOST_FILES))));
        }
        List<NewFile> taken = new ArrayList<>();
        for (MultipartFile file : named) {
            taken.add(take(file));
        }
        return taken;
    }

    private NewFile take(MultipartFile sent) throws IOException, InterruptedException {
        long limit = settings.maxFileSize().toBytes();
        try (InputStream bytes = sent.getInputStream()) {
            String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
            return new NewFile(name, files.<InterruptedException>store(bytes, limit, file -> refuse(file, name)));
        } catch (FileStore.TooLarge large) {
            throw Problem.of(ProblemKind.TOO_LARGE, "problem.too-large.limit", settings.limitText());
        } catch (FileStore.StorageFull full) {
            throw Problem.of(ProblemKind.STORAGE_FULL);
        }
    }

    private void refuse(Path file, String name) throws InterruptedException {
        Optional<FailureReason> refusal = reader.refusal(file, name);
        if (refusal.isPresent()) {
            throw Problem.of(
                    ProblemKind.UNSUPPORTED_TYPE,
                    "document.file.refused." + refusal.get().code(),
                    name);
        }
    }

    /// A form without a chosen file sends an empty part without a name.
    private static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }
}
