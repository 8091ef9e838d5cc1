package cz.obzor.db;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {
    private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());

    @Test
    void keepsTheServersSafeDefaults() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void sortsNamesAsCzechDoes() {
        assertThat(sql.sql("select n from (values ('Chrudim'), ('Cheb'), ('Hradec'), ('Česká'), ('Cvikov'), ('Ústí'),"
                                + " ('Úžice'), ('Zlín')) as t(n) order by n")
                        .query(String.class)
                        .list())
                .containsExactly("Cvikov", "Česká", "Hradec", "Cheb", "Chrudim", "Ústí", "Úžice", "Zlín");
    }

    private String show(String setting) {
        return sql.sql("show " + setting).query(String.class).single();
    }
}
