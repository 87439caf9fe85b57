package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.channel.SealedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tokens in the database, to be encrypted anew. A row that somebody writes meanwhile is left as they wrote it. */
@ApplicationScoped
public class SqlSealedTokens implements SealedTokens {
    private final Database database;
    private final TokenVault vault;

    @Inject
    public SqlSealedTokens(Database database, TokenVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Result reseal() {
        List<Sealed> pages = database.query(
                "select id, access_token from channel where access_token is not null order by id",
                row -> new Sealed(row.number("id"), row.bytes("access_token"), ChannelRow.place(row.number("id"))));
        List<Sealed> attempts = database.query(
                "select attempt_id, page_id, token from connection_token order by attempt_id, page_id",
                row -> new Sealed(
                        row.number("attempt_id"),
                        row.bytes("token"),
                        SqlConnectionAttempts.place(row.number("attempt_id"), row.text("page_id"))));
        int resealed = 0;
        for (Sealed page : pages) {
            resealed += write(
                    "update channel set access_token = ?, version = version + 1 where id = ? and access_token = ?",
                    page);
        }
        for (Sealed token : attempts) {
            resealed += write("update connection_token set token = ? where attempt_id = ? and token = ?", token);
        }
        int unreadable = (int) pages.stream()
                .filter(page -> !vault.reads(page.cipherText, page.place))
                .count();
        return new Result(resealed, unreadable);
    }

    private int write(String update, Sealed sealed) {
        Optional<byte[]> anew = vault.resealed(sealed.cipherText, sealed.place);
        return anew.map(cipherText -> database.update(update, cipherText, sealed.id, sealed.cipherText))
                .orElse(0);
    }

    private record Sealed(long id, byte[] cipherText, String place) {}
}
