package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CannedResponse;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** A campaign's canned responses are written: by administrators and by its supervisors. */
@UseCase
public class ChangeResponses {
    private final KeepCampaign keep;
    private final CannedResponses responses;
    private final AuditTrail trail;
    private final InstantSource time;

    @Inject
    public ChangeResponses(KeepCampaign keep, CannedResponses responses, AuditTrail trail, InstantSource time) {
        this.keep = keep;
        this.responses = responses;
        this.trail = trail;
        this.time = time;
    }

    /**
     * @param before how they were when the person began to change them
     * @throws Refused {@code CONFLICT} when somebody else changed them meanwhile, {@code NOT_FOUND}, {@code INVALID}
     */
    public void change(Person by, CampaignId id, List<CannedResponse> before, List<CannedResponse> after) {
        keep.held(by, id);
        List<CannedResponse> wanted = CannedResponse.together(after);
        List<CannedResponse> now = responses.of(id);
        if (!now.equals(before)) {
            throw Refused.because(Refused.Reason.CONFLICT);
        }
        if (!now.equals(wanted)) {
            responses.replace(id, wanted);
            trail.record(new AuditTrail.Entry(
                    AuditTrail.Subject.CAMPAIGN,
                    id.value(),
                    by.id(),
                    time.instant(),
                    List.of(new AuditTrail.Change(
                            "responses", String.valueOf(now.size()), String.valueOf(wanted.size())))));
        }
    }
}
