package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.LinkForLetter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AccessLink.Purpose;
import dev.bandeja.domain.agent.AgentId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The link in a mail that lets somebody in is made when the mail is sent, so that its secret is in no row. It works beside
 * the one that was shown on the screen; using one ends the other.
 */
@UseCase
public class MailedLinks implements LinkForLetter {
    private static final Map<MailKind, Purpose> PURPOSES =
            Map.of(MailKind.INVITATION, Purpose.INVITATION, MailKind.NEW_PASSWORD, Purpose.NEW_PASSWORD);

    private final AccessLinks links;
    private final AccessTokens tokens;
    private final InstantSource time;

    @Inject
    public MailedLinks(AccessLinks links, AccessTokens tokens, InstantSource time) {
        this.links = links;
        this.tokens = tokens;
        this.time = time;
    }

    @Override
    public Optional<String> path(Letter letter) {
        Purpose purpose = PURPOSES.get(letter.kind());
        return letter.person().filter(person -> purpose != null).map(person -> path(person, purpose));
    }

    private String path(AgentId person, Purpose purpose) {
        String token = tokens.fresh();
        links.add(tokens.hash(token), AccessLink.of(person, purpose, time.instant()));
        return AccessLink.path(token);
    }
}
