package cz.obzor.account;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Names an organisation in addresses, in the API and in the database: ten letters and digits that are hard to confuse.
public record OrganisationId(String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{10}");

    public OrganisationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an id of an organisation: " + value);
        }
    }

    /// The id that a text stands for; empty where it cannot be one.
    public static Optional<OrganisationId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OrganisationId(text)) : Optional.empty();
    }

    public static OrganisationId random(RandomGenerator source) {
        var id = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            id.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
        }
        return new OrganisationId(id.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
