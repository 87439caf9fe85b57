package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.Vips;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    public Page<Vip> page(ChannelId channel, Optional<String> meant, Optional<String> after, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(channel.value()));
        meant.ifPresent(text -> parameters.addAll(List.of(SearchText.anywhere(text), SearchText.beginning(text))));
        after.ifPresent(parameters::add);
        parameters.add(limit + 1);
        List<Vip> found = database.query(
                """
                select v.external_id, c.name from vip v
                left join customer c on c.channel_id = v.channel_id and c.external_id = v.external_id
                where v.channel_id = ?
                """
                        + (meant.isPresent() ? "and (c.search_name like ? or v.external_id like ?) " : "")
                        + (after.isPresent() ? "and v.external_id > ? " : "")
                        + "order by v.external_id limit ?",
                row -> new Vip(row.text("external_id"), row.maybeText("name")),
                parameters.toArray());
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).person()));
    }
}
