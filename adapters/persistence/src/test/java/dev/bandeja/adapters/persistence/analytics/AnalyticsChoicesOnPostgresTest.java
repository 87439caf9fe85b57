package dev.bandeja.adapters.persistence.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.analytics.AnalyticsChoices.Choices;
import dev.bandeja.application.analytics.AnalyticsChoices.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names that those who read figures find. */
class AnalyticsChoicesOnPostgresTest extends StoreContract {
    private PostgresStores postgres;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @Test
    void who_has_figures_keeps_their_name_though_they_are_no_longer_a_member_or_an_agent() {
        Channel page = aChannel();
        Channel left = aChannel();
        AgentId camila = anAgent("Camila");
        AgentId gone = anAgent("Gastón");
        AgentId promoted = aPerson("Paula", Role.SUPERVISOR).id();
        anAgent("Zoe");
        Campaign campaign = aCampaign(page.id(), camila);

        Choices mine = tx(() -> new SqlAnalyticsChoices(postgres.database)
                .among(
                        Optional.of(Set.of(campaign.id())),
                        Set.of(left.id().value()),
                        Set.of(gone.value(), promoted.value())));
        assertEquals(List.of("Camila", "Gastón", "Paula"), names(mine.agents()));
        assertEquals(
                Set.of(page.id().value(), left.id().value()),
                Set.copyOf(mine.channels().stream().map(Named::id).toList()));
        Choices all = tx(() ->
                new SqlAnalyticsChoices(postgres.database).among(Optional.empty(), Set.of(), Set.of(promoted.value())));
        assertEquals(List.of("Camila", "Gastón", "Paula", "Zoe"), names(all.agents()));
    }

    private static List<String> names(List<Named> some) {
        return some.stream().map(Named::name).toList();
    }
}
