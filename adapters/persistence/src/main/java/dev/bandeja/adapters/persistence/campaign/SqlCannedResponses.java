package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.campaign.CannedResponses;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CannedResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Canned responses in the database. */
@ApplicationScoped
public class SqlCannedResponses implements CannedResponses {
    private final Database database;

    @Inject
    public SqlCannedResponses(Database database) {
        this.database = database;
    }

    @Override
    public List<CannedResponse> of(CampaignId campaign) {
        return database.query(
                "select title, text, shortcut from canned_response where campaign_id = ? order by position",
                row -> new CannedResponse(row.text("title"), row.text("text"), row.maybeText("shortcut")),
                campaign.value());
    }

    @Override
    public void replace(CampaignId campaign, List<CannedResponse> responses) {
        database.update("delete from canned_response where campaign_id = ?", campaign.value());
        database.update(
                """
                insert into canned_response (campaign_id, position, title, text, shortcut)
                select ?, position, title, text, shortcut
                from unnest(?, ?, ?) with ordinality as new(title, text, shortcut, position)
                """,
                campaign.value(),
                Many.texts(responses, CannedResponse::title),
                Many.texts(responses, CannedResponse::text),
                Many.maybeTexts(responses, CannedResponse::shortcut));
    }
}
