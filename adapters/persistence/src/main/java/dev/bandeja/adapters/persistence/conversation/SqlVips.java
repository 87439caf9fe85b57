package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.conversation.Vips;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The pages' VIPs in the database. */
@ApplicationScoped
public class SqlVips implements Vips {
    private final Database database;

    @Inject
    public SqlVips(Database database) {
        this.database = database;
    }

    @Override
    public void add(ChannelId channel, Collection<String> people) {
        database.update(
                "insert into vip (channel_id, external_id) select ?, unnest(?) on conflict do nothing",
                channel.value(),
                Many.texts(new TreeSet<>(people)));
    }

    @Override
    public void remove(ChannelId channel, Collection<String> people) {
        database.update(
                "delete from vip where channel_id = ? and external_id = any(?)", channel.value(), Many.texts(people));
    }

    @Override
    public Set<String> among(ChannelId channel, Collection<String> people) {
        return new HashSet<>(database.query(
                "select external_id from vip where channel_id = ? and external_id = any(?)",
                row -> row.text("external_id"),
                channel.value(),
                Many.texts(people)));
    }

    @Override
    public int count(ChannelId channel) {
        return database.first(
                        "select count(*)::int as n from vip where channel_id = ?",
                        row -> row.integer("n"),
                        channel.value())
                .orElseThrow();
    }

    @Override
    public List<String> all(ChannelId channel) {
        return database.query(
                "select external_id from vip where channel_id = ? order by external_id",
                row -> row.text("external_id"),
                channel.value());
    }
}
