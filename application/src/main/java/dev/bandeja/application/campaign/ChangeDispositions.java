package dev.bandeja.application.campaign;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.DispositionTree;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** A campaign's dispositions are written: by administrators and by its supervisors. */
@UseCase
public class ChangeDispositions {
    private final KeepCampaign keep;
    private final Dispositions dispositions;
    private final AuditTrail trail;
    private final InstantSource time;

    @Inject
    public ChangeDispositions(KeepCampaign keep, Dispositions dispositions, AuditTrail trail, InstantSource time) {
        this.keep = keep;
        this.dispositions = dispositions;
        this.trail = trail;
        this.time = time;
    }

    /**
     * @param before how they were when the person began to change them
     * @param after how they are to be; entries without a number are new
     * @throws Refused {@code CONFLICT} when somebody else changed them meanwhile, {@code NOT_FOUND}, {@code INVALID}
     */
    public void change(Person by, CampaignId id, DispositionTree before, DispositionTree after) {
        keep.held(by, id);
        DispositionTree now = dispositions.of(id);
        if (!now.equals(before)) {
            throw Refused.because(Refused.Reason.CONFLICT);
        }
        if (!now.equals(after)) {
            DispositionTree kept = after.numbered(now.ids(), dispositions::newId);
            dispositions.replace(id, kept);
            trail.record(new AuditTrail.Entry(
                    AuditTrail.Subject.CAMPAIGN,
                    id.value(),
                    by.id(),
                    time.instant(),
                    List.of(new AuditTrail.Change("dispositions", told(now), told(kept)))));
        }
    }

    private static String told(DispositionTree tree) {
        return tree.choices().size() + (tree.required() ? " required" : "");
    }
}
