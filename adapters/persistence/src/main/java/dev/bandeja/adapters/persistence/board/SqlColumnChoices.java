package dev.bandeja.adapters.persistence.board;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.board.ColumnChoices;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader can filter tickets by, in four queries. */
@ApplicationScoped
public class SqlColumnChoices implements ColumnChoices {
    private final Database database;

    @Inject
    public SqlColumnChoices(Database database) {
        this.database = database;
    }

    @Override
    public Choices of(Sight sight) {
        Set<Long> campaigns = Stream.concat(sight.memberOf().stream(), sight.supervises().stream())
                .map(CampaignId::value)
                .collect(Collectors.toSet());
        return new Choices(pages(sight, campaigns), campaigns(sight, campaigns), agents(sight), tags());
    }

    /** Tickets of a page without a campaign are in everybody's sight. */
    private List<PageChoice> pages(Sight sight, Set<Long> campaigns) {
        return database.query(
                """
                select ch.id, ch.name, ch.kind from channel ch
                where ch.removed_at is null and (?
                    or exists (select from campaign ca where ca.channel_id = ch.id and ca.id = any(?))
                    or not exists (select from campaign ca where ca.channel_id = ch.id))
                order by ch.name, ch.id
                """,
                row -> new PageChoice(row.number("id"), row.text("name"), new ChannelKind(row.text("kind"))),
                sight.everything(),
                campaigns);
    }

    private List<Named> campaigns(Sight sight, Set<Long> campaigns) {
        return database.query(
                "select id, name from campaign where ? or id = any(?) order by name, id",
                SqlColumnChoices::named,
                sight.everything(),
                campaigns);
    }

    private List<Named> agents(Sight sight) {
        return database.query(
                """
                select p.id, p.name from person p
                where 'AGENT' = any(p.roles) and p.active and (? or p.id = ?
                    or exists (select from campaign_member m where m.agent_id = p.id and m.campaign_id = any(?)))
                order by p.name, p.id
                """,
                SqlColumnChoices::named,
                sight.everything(),
                sight.who().value(),
                sight.supervises().stream().map(CampaignId::value).collect(Collectors.toSet()));
    }

    /** Archived ones too: they are on tickets still. */
    private List<Named> tags() {
        return database.query("select id, name from tag order by name_key", SqlColumnChoices::named);
    }

    private static Named named(Columns row) {
        return new Named(row.number("id"), row.text("name"));
    }
}
