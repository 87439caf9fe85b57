package dev.bandeja.application.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CannedResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CannedResponsesContract extends StoreContract {
    @Test
    void a_campaigns_responses_come_back_in_their_order_and_are_replaced_as_a_whole() {
        CampaignId campaign = aCampaign(aChannel().id()).id();
        CampaignId other = aCampaign(aChannel().id()).id();
        CannedResponse hello = new CannedResponse("Saludo", "Hola {customer}", Optional.of("hola"));
        CannedResponse bye = new CannedResponse("Despedida", "¡Hasta luego!\nEquipo", Optional.empty());
        assertEquals(List.of(), of(campaign));
        replace(campaign, List.of(hello, bye));
        replace(other, List.of(bye));
        assertEquals(List.of(hello, bye), of(campaign));
        replace(campaign, List.of(bye, hello));
        assertEquals(List.of(bye, hello), of(campaign));
        replace(campaign, List.of());
        assertEquals(List.of(), of(campaign));
        assertEquals(List.of(bye), of(other));
    }

    private List<CannedResponse> of(CampaignId campaign) {
        return tx(() -> stores.cannedResponses().of(campaign));
    }

    private void replace(CampaignId campaign, List<CannedResponse> responses) {
        tx(() -> stores.cannedResponses().replace(campaign, responses));
    }
}
