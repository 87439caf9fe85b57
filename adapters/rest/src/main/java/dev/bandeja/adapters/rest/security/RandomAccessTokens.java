package dev.bandeja.adapters.rest.security;

import dev.bandeja.application.agent.AccessTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Secrets of links, made like those of sessions: 256 random bits. */
@ApplicationScoped
public class RandomAccessTokens implements AccessTokens {
    @Override
    public String fresh() {
        return SessionToken.fresh().value();
    }

    @Override
    public String hash(String token) {
        Optional<SessionToken> read = SessionToken.read(token);
        return read.map(SessionToken::hash).orElse("");
    }
}
