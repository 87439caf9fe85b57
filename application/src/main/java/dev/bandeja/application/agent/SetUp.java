package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.AccessLink;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** A Bandeja without people offers a link at each start with which its first administrator comes in; older links end. */
@UseCase
public class SetUp {
    private final People people;
    private final AccessLinks links;
    private final AccessTokens tokens;
    private final InstantSource time;

    @Inject
    public SetUp(People people, AccessLinks links, AccessTokens tokens, InstantSource time) {
        this.people = people;
        this.links = links;
        this.tokens = tokens;
        this.time = time;
    }

    /** The link's secret; empty when there are people already. */
    public Optional<String> offer() {
        links.endSetUp();
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        String token = tokens.fresh();
        links.add(tokens.hash(token), AccessLink.setUp(time.instant()));
        return Optional.of(token);
    }
}
