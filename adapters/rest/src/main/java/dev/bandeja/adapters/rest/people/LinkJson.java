package dev.bandeja.adapters.rest.people;

import dev.bandeja.application.agent.GiveAccess.Given;
import dev.bandeja.domain.agent.AccessLink;
import java.time.Instant;

/**
 * A link with which somebody chooses their password; told once and never again.
 *
 * @param url secret: whoever has it can come in
 * @param mailed there is a mail server, so the person gets a mail too
 */
public record LinkJson(AccessLink.Purpose purpose, String url, Instant endsAt, boolean mailed) {

    static LinkJson of(Given given, String url, boolean mailed) {
        return new LinkJson(given.link().purpose(), url, given.link().endsAt(), mailed);
    }

    @Override
    public String toString() {
        return "LinkJson[" + purpose + "]";
    }
}
