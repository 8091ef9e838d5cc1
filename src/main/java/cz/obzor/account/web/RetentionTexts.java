package cz.obzor.account.web;

import cz.obzor.privacy.Retention;
import cz.obzor.privacy.RetentionRule;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/// Rules of retention as people read them.
@Component
class RetentionTexts {
    private static final double DAYS_OF_YEAR = 365.25;

    private final Retention retention;
    private final Messages messages;

    RetentionTexts(Retention retention, Messages messages) {
        this.retention = retention;
        this.messages = messages;
    }

    /// Sentences on how long a kind of data is kept.
    ///
    /// @param data code of its source
    List<String> terms(String data, Language language) {
        return retention.rules().stream()
                .filter(rule -> rule.data().equals(data))
                .map(rule -> messages.text(
                        language,
                        "account.retention.sentence",
                        what(rule, language),
                        term(rule, language),
                        deed(rule, language),
                        basis(rule, language)))
                .toList();
    }

    String what(RetentionRule rule, Language language) {
        return messages.text(language, retention.text(rule));
    }

    String basis(RetentionRule rule, Language language) {
        return messages.text(language, "account.basis." + rule.basis().code());
    }

    String deed(RetentionRule rule, Language language) {
        return messages.text(language, "account.deed." + rule.deed().code());
    }

    /// In years where they are whole, otherwise in days.
    String term(RetentionRule rule, Language language) {
        long years = Math.round(rule.days() / DAYS_OF_YEAR);
        boolean whole = years > 0 && Math.abs(rule.days() - years * DAYS_OF_YEAR) < 1;
        return whole
                ? messages.text(language, "account.retention.years", years)
                : messages.text(language, "account.retention.days", rule.days());
    }
}
