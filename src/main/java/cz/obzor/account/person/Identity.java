package cz.obzor.account.person;

import cz.obzor.account.PersonId;
import cz.obzor.web.Language;

/// Who a person is. Kept apart from what she did.
public record Identity(PersonId person, String name, String email, Language language) {}
