package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.application.Page;
import dev.bandeja.application.agent.PeopleBoard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The people as administrators see them. */
@ApplicationScoped
public class SqlPeopleBoard implements PeopleBoard {
    private static final String CARD =
            """
            select p.id, p.email, p.name, p.roles, p.language, p.active, p.password_hash is null as invited,
                   r.*, coalesce(l.active, 0) as open_tickets,
                   exists (select from agent_load e join campaign k on k.id = e.campaign_id
                       where e.agent_id = p.id and e.active > 0 and k.eligibility = 'INCALL') as engaged,
                   array(select k.id::text from campaign_supervisor s join campaign k on k.id = s.campaign_id
                         where s.person_id = p.id order by k.name, k.id) as campaign_ids,
                   array(select k.name from campaign_supervisor s join campaign k on k.id = s.campaign_id
                         where s.person_id = p.id order by k.name, k.id) as campaign_names
            from person p
            join presence r on r.agent_id = p.id
            left join agent_load l on l.agent_id = p.id and l.campaign_id = 0
            """;
    /** Small letters without accents, as {@link SearchText} makes them of what is searched for. */
    private static final String SEARCHED =
            "translate(lower(p.name || ' ' || p.email), 'áàâãäåéèêëíìîïóòôõöúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')";

    private final Database database;

    @Inject
    public SqlPeopleBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<PersonCard> list(Optional<String> search, Optional<String> after, int limit) {
        // The cursor is whom the stretch before ended with: they may be called something else by now.
        Optional<Long> last = Cursors.keys(after, 1).map(keys -> keys[0]);
        List<PersonCard> cards = database.query(
                CARD
                        + """
                        where (? or %s like ?)
                          and (? or (lower(p.name), p.id) > (select lower(b.name), b.id from person b where b.id = ?))
                        order by lower(p.name), p.id limit ?
                        """
                                .formatted(SEARCHED),
                SqlPeopleBoard::card,
                search.isEmpty(),
                search.map(SearchText::anywhere).orElse(""),
                last.isEmpty(),
                last.orElse(0L),
                limit + 1);
        return Cursors.page(cards, limit, card -> new long[] {card.person().id().value()});
    }

    @Override
    public Optional<PersonCard> card(AgentId id) {
        return database.first(CARD + "where p.id = ?", SqlPeopleBoard::card, id.value());
    }

    private static PersonCard card(Columns row) {
        String[] ids = row.texts("campaign_ids");
        String[] names = row.texts("campaign_names");
        return new PersonCard(
                JpaPeople.person(row),
                row.flag("invited"),
                PresenceRow.presence(row),
                row.flag("engaged"),
                row.integer("open_tickets"),
                IntStream.range(0, ids.length)
                        .mapToObj(i -> new Supervised(new CampaignId(Long.parseLong(ids[i])), names[i]))
                        .toList());
    }
}
