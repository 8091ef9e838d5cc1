package cz.obzor.account.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Actor;
import cz.obzor.account.Permissions;
import cz.obzor.account.Permissions.Relation;
import cz.obzor.account.Role;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Who may do what, drawn from the table that decides about it.
@Controller
final class PermissionsPages {
    private final Access access;
    private final Messages messages;

    PermissionsPages(Access access, Messages messages) {
        this.access = access;
        this.messages = messages;
    }

    @GetMapping({"/ucet/opravneni", "/en/account/permissions"})
    ModelAndView permissions(HttpServletRequest request) {
        Language language = Language.of(request);
        Actor actor = access.actor();
        List<PermissionsPage.Column> columns = new ArrayList<>();
        columns.add(new PermissionsPage.Column(
                messages.text(language, "account.permissions.everybody"), actor instanceof Actor.Nobody));
        for (Role role : Role.values()) {
            columns.add(new PermissionsPage.Column(
                    messages.text(language, "account.role." + role.code()),
                    actor.roles().contains(role)));
        }
        return View.of(
                "account/web/permissions",
                new PermissionsPage(
                        columns,
                        Arrays.stream(Action.values())
                                .map(action -> row(action, actor, language))
                                .toList()));
    }

    private PermissionsPage.Row row(Action action, Actor actor, Language language) {
        List<String> cells = new ArrayList<>();
        cells.add(words(Permissions.relations(action, null), language));
        for (Role role : Role.values()) {
            cells.add(words(Permissions.relations(action, role), language));
        }
        return new PermissionsPage.Row(
                messages.text(language, "account.action." + action.code()),
                cells,
                Permissions.allowSome(actor, action));
    }

    private String words(Set<Relation> relations, Language language) {
        if (relations.isEmpty()) {
            return "";
        }
        boolean drafts = relations.contains(Relation.OWN_DRAFT);
        String key;
        if (relations.equals(EnumSet.allOf(Relation.class))) {
            key = "all";
        } else if (relations.contains(Relation.OTHER_PUBLISHED)) {
            key = drafts ? "published-and-own" : "published";
        } else {
            key = "own";
        }
        return messages.text(language, "account.permissions." + key);
    }
}
