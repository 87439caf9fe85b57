package dev.bandeja.adapters.persistence.publishing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.application.publishing.PublishingPage;
import dev.bandeja.application.publishing.PublishingPages;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The connected pages in the database, as far as publishing goes. */
@ApplicationScoped
public class SqlPublishingPages implements PublishingPages {
    private static final String PAGE =
            """
            select c.id, c.name, c.picture_url, c.inactive_since, c.only_administrators_publish, c.hours::text as hours,
                   array(select k.id::text from campaign k where k.channel_id = c.id) as campaigns
            from channel c where c.removed_at is null
            """;

    private final Database database;

    @Inject
    public SqlPublishingPages(Database database) {
        this.database = database;
    }

    @Override
    public List<PublishingPage> all() {
        return database.query(PAGE + "order by c.name, c.id", SqlPublishingPages::page);
    }

    @Override
    public Optional<PublishingPage> find(ChannelId id) {
        return database.first(PAGE + "and c.id = ?", SqlPublishingPages::page, id.value());
    }

    private static PublishingPage page(Columns row) {
        return new PublishingPage(
                new ChannelId(row.number("id")),
                row.text("name"),
                row.maybeText("picture_url"),
                row.maybeInstant("inactive_since").isEmpty(),
                row.flag("only_administrators_publish"),
                ScheduleJson.read(row.text("hours")).zone(),
                Arrays.stream(row.texts("campaigns"))
                        .map(id -> new CampaignId(Long.parseLong(id)))
                        .collect(Collectors.toSet()));
    }
}
