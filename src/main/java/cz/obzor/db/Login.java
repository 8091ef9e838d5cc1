package cz.obzor.db;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Who connects to a database.
record Login(String url, String user, String password) {

    DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
