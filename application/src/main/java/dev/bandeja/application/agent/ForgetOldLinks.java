package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Links whose time is over let nobody in and need not be kept. */
@UseCase
public class ForgetOldLinks {
    private final AccessLinks links;
    private final InstantSource time;

    @Inject
    public ForgetOldLinks(AccessLinks links, InstantSource time) {
        this.links = links;
        this.time = time;
    }

    /** @return how many were forgotten */
    public int forget() {
        return links.forget(time.instant());
    }
}
