package cz.obzor.account.key;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests to the API one may send in a minute; 0 for any number.
@ConfigurationProperties(value = "obzor.limits", ignoreUnknownFields = false)
public record LimitSettings(
        @Described("Most requests to the API in a minute with one key; 0 for any number.") @DefaultValue("6000")
        int perKey,

        @Described("Most requests to the API in a minute by one person who signed in; 0 for any number.")
        @DefaultValue("6000")
        int perPerson,

        @Described("Most requests to the API in a minute from one address without signing in; 0 for any number. Whole"
                + " offices share an address.")
        @DefaultValue("30000")
        int perAddress) {
    public LimitSettings {
        notNegative("limits.per-key", perKey);
        notNegative("limits.per-person", perPerson);
        notNegative("limits.per-address", perAddress);
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, not " + value);
        }
    }
}
