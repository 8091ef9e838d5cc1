package cz.obzor.document.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentDetails;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.document.NewFile;
import cz.obzor.document.web.FormView.Purpose;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Problem.FieldError;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.Reply;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Forms by which the operator adds a document, changes its details and adds a version. What was typed is shown again
/// with the mistakes; a script that sends the form asks for JSON and gets problems as documents instead.
@Controller
final class DocumentForms {
    private final Documents documents;
    private final DetailsForm details;
    private final FormFields fields;
    private final FormViews views;
    private final Uploads uploads;
    private final Access access;
    private final Addresses addresses;

    DocumentForms(
            Documents documents,
            DetailsForm details,
            FormFields fields,
            FormViews views,
            Uploads uploads,
            Access access,
            Addresses addresses) {
        this.documents = documents;
        this.details = details;
        this.fields = fields;
        this.views = views;
        this.uploads = uploads;
        this.access = access;
        this.addresses = addresses;
    }

    @GetMapping({"/dokumenty/novy", "/en/documents/new"})
    ModelAndView newForm(HttpServletRequest request, HttpServletResponse response) {
        access.require(Action.DOCUMENT_ADD, Target.none());
        return form(views.blank(Language.of(request)), response);
    }

    @PostMapping({"/dokumenty/novy", "/en/documents/new"})
    Object add(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Language language = Language.of(request);
        FormFields.Sent sent = fields.read(Parameters.of(request), language);
        try {
            DocumentDetails checked = checked(sent, false);
            List<NewFile> taken = uploads.take(files == null ? List.of() : files);
            Document document = documents.register(
                    checked, taken, Optional.ofNullable(requestKey).map(RequestKeys::checked));
            return done(document, request);
        } catch (Problem problem) {
            return refused(problem, views.filled(Purpose.NEW, null, sent, problem, language), request, response);
        }
    }

    @GetMapping({"/dokumenty/{id}/upravit", "/en/documents/{id}/edit"})
    ModelAndView changeForm(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return form(views.of(changeable(id), Language.of(request)), response);
    }

    @PostMapping({"/dokumenty/{id}/upravit", "/en/documents/{id}/edit"})
    Object change(
            @PathVariable String id,
            @RequestParam(name = "revision") long revision,
            HttpServletRequest request,
            HttpServletResponse response) {
        Document document = changeable(id);
        Language language = Language.of(request);
        FormFields.Sent sent = fields.read(Parameters.of(request), language);
        try {
            DocumentDetails checked = checked(sent, document.details().sample());
            Document changed = documents
                    .change(document.id(), checked, revision)
                    .orElseThrow(() -> Problem.of(ProblemKind.CONFLICT, "document.change.conflict"));
            return done(changed, request);
        } catch (Problem problem) {
            return refused(problem, views.filled(Purpose.CHANGE, document, sent, problem, language), request, response);
        }
    }

    @GetMapping({"/dokumenty/{id}/nova-verze", "/en/documents/{id}/new-version"})
    ModelAndView versionForm(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return form(views.version(changeable(id), Optional.empty(), "", Language.of(request)), response);
    }

    @PostMapping({"/dokumenty/{id}/nova-verze", "/en/documents/{id}/new-version"})
    Object addVersion(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "label", defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Document document = changeable(id);
        try {
            List<NewFile> taken = uploads.take(files == null ? List.of() : files);
            Optional<String> named = Optional.of(label.strip()).filter(text -> !text.isEmpty());
            return done(documents.addVersion(document.id(), named, taken), request);
        } catch (Problem problem) {
            return refused(
                    problem,
                    views.version(document, Optional.of(problem), label, Language.of(request)),
                    request,
                    response);
        }
    }

    private DocumentDetails checked(FormFields.Sent sent, boolean sample) {
        if (sent.unknown()) {
            throw Problem.invalid(List.of(new FieldError("territory", "document.field.territory.unknown")));
        }
        if (!sent.candidates().isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("territory", "document.field.territory.which")));
        }
        return details.details(sent.fields(), sample);
    }

    /// Where a script sent the form it learns where the reading of each file can be followed.
    private Object done(Document document, HttpServletRequest request) {
        String address = addresses.in(Language.of(request), DocumentAddresses.of(document.id()));
        if (!Reply.wantsJson(request)) {
            return new ModelAndView("redirect:" + address);
        }
        List<Map<String, String>> files = new ArrayList<>();
        document.newest()
                .files()
                .forEach(file -> files.add(Map.of(
                        "name",
                        file.name(),
                        "reading",
                        "/api/v1/documents/" + document.id() + "/files/" + file.position())));
        return Reply.json(201, Map.of("address", address, "files", files));
    }

    private static Object refused(
            Problem problem, FormView view, HttpServletRequest request, HttpServletResponse response) {
        if (Reply.wantsJson(request)) {
            throw problem;
        }
        response.setStatus(problem.kind().status());
        return form(view, response);
    }

    private static ModelAndView form(FormView view, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return View.of("document/web/form", view);
    }

    /// A visitor who may not write is told so before filling in a form, not after.
    private Document changeable(String id) {
        Document document = get(id);
        if (!documents.mayChange(document.id())) {
            throw Problem.of(ProblemKind.FORBIDDEN);
        }
        return document;
    }

    private Document get(String id) {
        return DocumentId.parse(id).flatMap(documents::find).orElseThrow(Problem::notFound);
    }
}
