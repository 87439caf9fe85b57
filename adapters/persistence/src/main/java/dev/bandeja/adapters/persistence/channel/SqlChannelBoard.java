package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.channel.ChannelBoard;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connected pages as administrators see them. */
@ApplicationScoped
public class SqlChannelBoard implements ChannelBoard {
    private static final String CARD =
            """
            select c.id, c.kind, c.external_id, c.name, c.picture_url, c.expires_at, c.data_access_ends_at,
                   c.inactive_since, c.inactive_reason, c.checked_at, c.paused_until, c.removed_at,
                   (select h.last_at from page_heard h where h.channel_kind = c.kind and h.page_id = c.external_id)
                       as last_event_at,
                   (select m.delivery_at from message m where m.channel_id = c.id
                        and m.delivery_state in ('SENT', 'DELIVERED', 'READ')
                        order by m.delivery_at desc limit 1) as last_sent_at,
                   array(select k.name from campaign k where k.channel_id = c.id order by k.name) as campaigns,
                   array(select h.kind || ' ' || h.verdict from channel_health h where h.channel_id = c.id) as health
            from channel c
            """;

    private final Database database;

    @Inject
    public SqlChannelBoard(Database database) {
        this.database = database;
    }

    @Override
    public List<ChannelCard> all() {
        return database.query(CARD + "where c.removed_at is null order by c.name, c.id", SqlChannelBoard::card);
    }

    @Override
    public List<ChannelCard> removed() {
        return database.query(CARD + "where c.removed_at is not null order by c.name, c.id", SqlChannelBoard::card);
    }

    @Override
    public Remains remains(ChannelId id) {
        return database.first(
                        """
                        select array(select name from campaign where channel_id = c.id order by name) as campaigns,
                            (select count(*) from ticket where channel_id = c.id and state = 'OPEN') as open_tickets,
                            (select count(*) from outbound where channel_id = c.id
                             and state in ('WAITING', 'SENDING', 'UNKNOWN', 'HELD', 'ASKED')) as waiting_replies
                        from channel c where c.id = ?
                        """,
                        row -> new Remains(
                                List.of(row.texts("campaigns")),
                                row.number("open_tickets"),
                                row.number("waiting_replies")),
                        id.value())
                .orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }

    @Override
    public Optional<ChannelCard> card(ChannelId id) {
        return database.first(CARD + "where c.id = ?", SqlChannelBoard::card, id.value());
    }

    private static ChannelCard card(Columns row) {
        return new ChannelCard(
                new ChannelId(row.number("id")),
                new ChannelKind(row.text("kind")),
                row.text("external_id"),
                row.text("name"),
                row.maybeText("picture_url"),
                new TokenHealth(
                        row.maybeInstant("expires_at"),
                        row.maybeInstant("data_access_ends_at"),
                        row.maybeInstant("inactive_since"),
                        row.maybeText("inactive_reason")),
                row.maybeInstant("checked_at"),
                row.maybeInstant("last_event_at"),
                row.maybeInstant("last_sent_at"),
                List.of(row.texts("campaigns")),
                verdicts(row.texts("health")),
                row.maybeInstant("paused_until"),
                row.maybeInstant("removed_at"));
    }

    private static Map<Kind, Verdict> verdicts(String[] each) {
        Map<Kind, Verdict> verdicts = new EnumMap<>(Kind.class);
        for (String words : each) {
            String[] kindAndVerdict = words.split(" ");
            verdicts.put(Kind.valueOf(kindAndVerdict[0]), Verdict.valueOf(kindAndVerdict[1]));
        }
        return verdicts;
    }
}
