package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.Break;
import jakarta.inject.Inject;
import java.util.List;

/** The administrator says which breaks there are. Whoever is on one that is gone finishes it. */
@UseCase
public class ChangeBreaks {
    private final Breaks breaks;

    @Inject
    public ChangeBreaks(Breaks breaks) {
        this.breaks = breaks;
    }

    /** @throws dev.bandeja.domain.Refused {@code INVALID} for too many, or two of one name */
    public void change(List<Break> all) {
        breaks.replace(Break.checked(all));
    }
}
