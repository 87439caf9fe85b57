package dev.bandeja.deployment.tests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything that a server's database holds: every column of every row of every table, as words. */
final class Dump {
    private Dump() {}

    static String of(BandejaServer server) {
        StringBuilder all = new StringBuilder();
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            for (String table : texts(
                    statement, "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                texts(statement, "select t::text from " + table + " t")
                        .forEach(row -> all.append(table).append(row).append('\n'));
            }
            for (String column : texts(
                    statement,
                    """
                    select quote_ident(column_name) || ' from ' || quote_ident(table_name)
                    from information_schema.columns where table_schema = 'public' and data_type = 'bytea'
                    """)) {
                // In the rows above bytes are numbers.
                String bytes = column.substring(0, column.indexOf(' '));
                texts(statement, "select encode(" + bytes + ", 'escape')" + column.substring(bytes.length()))
                        .forEach(words -> all.append(words).append('\n'));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
