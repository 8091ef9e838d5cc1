package cz.obzor.mail.web;

import cz.obzor.mail.Kept;
import cz.obzor.mail.Outbox;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.SiteSettings;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The outbox for the operator: what was sent, what waits, and the text of letters where no server for mail is set.
@Controller
final class OutboxPages {
    static final String ALL = "/provoz/posta";
    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final SiteSettings site;
    private final Messages messages;
    private final Addresses addresses;

    OutboxPages(Outbox outbox, SiteSettings site, Messages messages, Addresses addresses) {
        this.outbox = outbox;
        this.site = site;
        this.messages = messages;
        this.addresses = addresses;
    }

    @GetMapping({"/provoz/posta", "/en/operation/mail"})
    ModelAndView all(HttpServletRequest request, HttpServletResponse response) {
        onlyForOperator(request, response);
        Language language = Language.of(request);
        return View.of(
                "mail/web/outbox",
                new OutboxPage(
                        outbox.sends(),
                        outbox.newest(SHOWN).stream()
                                .map(letter -> row(letter, language))
                                .toList()));
    }

    @GetMapping({"/provoz/posta/{id}", "/en/operation/mail/{id}"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        onlyForOperator(request, response);
        Kept letter = outbox.find(id).orElseThrow(Problem::notFound);
        String plain = Optional.ofNullable(letter.plain()).orElseThrow(Problem::notFound);
        return View.of(
                "mail/web/letter",
                new LetterPage(
                        letter.recipient(),
                        letter.subject(),
                        letter.createdAt(),
                        plain.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> new LetterPage.Part(line, line.startsWith(site.baseUrl() + "/")))
                                .toList()));
    }

    @PostMapping({"/provoz/posta/{id}", "/en/operation/mail/{id}"})
    ModelAndView again(@PathVariable String id, HttpServletRequest request) {
        outbox.again(id);
        return new ModelAndView("redirect:" + addresses.in(Language.of(request), ALL));
    }

    private static void onlyForOperator(HttpServletRequest request, HttpServletResponse response) {
        if (!request.isUserInRole("OPERATOR")) {
            throw Problem.of(ProblemKind.UNAUTHENTICATED);
        }
        response.setHeader("Cache-Control", "no-store");
    }

    private OutboxPage.Row row(Kept letter, Language language) {
        boolean kept = letter.state() == Kept.State.WAITING && !outbox.sends();
        return new OutboxPage.Row(
                letter.id(),
                letter.recipient(),
                letter.subject(),
                messages.text(
                        language,
                        "mail.state." + (kept ? "kept" : letter.state().code())),
                switch (letter.state()) {
                    case SENT -> "success";
                    case FAILED -> "error";
                    case WAITING -> kept ? "neutral" : "primary";
                },
                letter.reason(),
                letter.state() == Kept.State.FAILED,
                letter.createdAt(),
                letter.plain() == null ? null : addresses.in(language, ALL + "/" + letter.id()));
    }
}
