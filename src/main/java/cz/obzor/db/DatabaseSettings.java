package cz.obzor.db;

import cz.obzor.settings.Described;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data is kept.
@ConfigurationProperties(value = "obzor.database", ignoreUnknownFields = false)
public record DatabaseSettings(
        @Described(
                "Address of a PostgreSQL server (jdbc:postgresql://host:5432/name). Empty: the server that comes with"
                        + " the program is started in the data folder.")
        @DefaultValue("")
        String url,

        @Described("User of the database.") @DefaultValue("obzor")
        String user,

        @Described("Password of the user; the embedded server makes its own.") @DefaultValue("")
        String password,

        @Described(
                "User that owns the schemas and brings them to their newest form at the start, where it is another than"
                        + " the one that the program works as. With two users, entries of the audit cannot be changed even by the"
                        + " program. Empty: the same user; the embedded server has two.")
        @DefaultValue("")
        String ownerUser,

        @Described("Password of the owner.") @DefaultValue("")
        String ownerPassword,

        @Described("Most connections that this process keeps open.") @DefaultValue("20")
        int connections) {

    public DatabaseSettings {
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database.url must begin with jdbc:postgresql:, not " + url);
        }
        if (connections < 4) {
            throw new IllegalArgumentException("database.connections must be at least 4, not " + connections);
        }
    }

    boolean embedded() {
        return url.isEmpty();
    }
}
