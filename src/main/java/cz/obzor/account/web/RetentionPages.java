package cz.obzor.account.web;

import cz.obzor.privacy.Retention;
import cz.obzor.privacy.RetentionRule;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// For administrators: the rules of retention, and the report of their last run.
@Controller
final class RetentionPages {
    private final Retention retention;
    private final RetentionTexts texts;
    private final Messages messages;

    RetentionPages(Retention retention, RetentionTexts texts, Messages messages) {
        this.retention = retention;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping({"/provoz/lhuty", "/en/operation/retention"})
    ModelAndView show(HttpServletRequest request) {
        Language language = Language.of(request);
        Map<String, Retention.Result> last = retention.lastRun();
        String ran = last.values().stream()
                .map(Retention.Result::at)
                .max(Comparator.<Instant>naturalOrder())
                .map(at -> Formats.time(at, language))
                .orElse(null);
        return View.of(
                "account/web/retention",
                new RetentionPage(
                        ran,
                        retention.rules().stream()
                                .map(rule -> row(rule, last.get(rule.code()), language))
                                .toList()));
    }

    private RetentionPage.Row row(RetentionRule rule, Retention.@Nullable Result result, Language language) {
        boolean failed = result != null && result.failure() != null;
        return new RetentionPage.Row(
                texts.what(rule, language),
                texts.basis(rule, language),
                texts.term(rule, language),
                texts.deed(rule, language),
                result == null
                        ? messages.text(language, "account.retention.never")
                        : failed
                                ? messages.text(language, "account.retention.failed", String.valueOf(result.failure()))
                                : messages.text(language, "account.retention.done", result.count()),
                failed);
    }
}
