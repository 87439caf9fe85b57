package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AccessLink.Purpose;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Somebody gets a link to choose their password: shown to the administrator once, and mailed to them. Links given before do
 * not work any more.
 */
@UseCase
public class GiveAccess {
    private final People people;
    private final AccessLinks links;
    private final AccessTokens tokens;
    private final WriteMail write;
    private final InstantSource time;

    @Inject
    public GiveAccess(People people, AccessLinks links, AccessTokens tokens, WriteMail write, InstantSource time) {
        this.people = people;
        this.links = links;
        this.tokens = tokens;
        this.write = write;
        this.time = time;
    }

    /** @throws Refused {@code INVALID}, rule {@code active}, for somebody who may not sign in */
    public Given give(AgentId id) {
        Person person = people.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!person.active()) {
            throw Refused.invalid("person", "active");
        }
        Purpose purpose = people.hasPassword(id) ? Purpose.NEW_PASSWORD : Purpose.INVITATION;
        Instant now = time.instant();
        AccessLink link = AccessLink.of(id, purpose, now);
        String token = tokens.fresh();
        links.endAllOf(id);
        links.add(tokens.hash(token), link);
        MailKind kind = purpose == Purpose.INVITATION ? MailKind.INVITATION : MailKind.NEW_PASSWORD;
        write.write(Letter.to(person, kind, Map.of("name", person.name(), "email", person.email())));
        return new Given(link, token);
    }

    /**
     * A link that was just given.
     *
     * @param token secret; shown once and never printed
     */
    public record Given(AccessLink link, String token) {
        @Override
        public String toString() {
            return "Given[" + link + "]";
        }
    }
}
