package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.analytics.AnalyticsChoices;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of campaigns, pages and agents, in one question. Those with figures are found by number, not by their events. */
@ApplicationScoped
public class SqlAnalyticsChoices implements AnalyticsChoices {
    private final Database database;

    @Inject
    public SqlAnalyticsChoices(Database database) {
        this.database = database;
    }

    @Override
    public Choices among(Optional<Set<CampaignId>> within, Set<Long> channels, Set<Long> agents) {
        boolean everything = within.isEmpty();
        Map<String, List<Named>> found = database
                .query(
                        """
                        with seen as (select id, name, channel_id from campaign
                                      where kind = 'MESSENGER' and (? or id = any(?)))
                        select 'campaign' as sort, id, name from seen
                        union all
                        select 'channel', c.id, c.name from channel c
                        where ? or c.id = any(?) or exists (select from seen where seen.channel_id = c.id)
                        union all
                        select 'agent', p.id, p.name from person p
                        where p.id = any(?) or 'AGENT' = any(p.roles) and (? or exists (
                            select from campaign_member m join seen on seen.id = m.campaign_id where m.agent_id = p.id))
                        order by 1, 3, 2
                        """,
                        SqlAnalyticsChoices::one,
                        everything,
                        within.orElse(Set.of()).stream().map(CampaignId::value).toList(),
                        everything,
                        channels,
                        agents,
                        everything)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Choices(
                found.getOrDefault("campaign", List.of()),
                found.getOrDefault("channel", List.of()),
                found.getOrDefault("agent", List.of()));
    }

    private static Map.Entry<String, Named> one(Columns row) {
        return Map.entry(row.text("sort"), new Named(row.number("id"), row.text("name")));
    }
}
