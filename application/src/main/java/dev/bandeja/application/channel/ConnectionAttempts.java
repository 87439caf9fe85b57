package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import java.util.Map;
import java.util.Optional;

/** The attempts to connect a page, with the tokens that came back; these only encrypted, and only while it lasts. */
public interface ConnectionAttempts {
    long newId();

    /**
     * @param stateHash hash of what will come back from the login; it finds the attempt once
     * @param sessionHash hash of the session that started it; only that one may come back
     */
    void add(ConnectionAttempt attempt, String stateHash, String sessionHash);

    Optional<ConnectionAttempt> find(long id);

    /** The attempt, held until the end of the transaction. */
    Optional<ConnectionAttempt> lock(long id);

    /** The attempt somebody comes back to, used up: the same state never finds it again. */
    Optional<ConnectionAttempt> take(String stateHash, String sessionHash);

    void save(ConnectionAttempt attempt);

    /**
     * Keeps the pages' tokens, by page, until the attempt ends.
     *
     * @param networkPerson the network's id of the person whose login gave them
     */
    void keepTokens(long id, String networkPerson, Map<String, String> tokenByPage);

    Optional<String> token(long id, String pageId);

    /** Whose login gave the tokens. */
    Optional<String> networkPerson(long id);

    /** It is over: its tokens are forgotten. */
    void forgetTokens(long id);

    /** A person took back what they had granted: tokens of theirs, and which pages they have, are forgotten. */
    void forgetNetworkPerson(ChannelKind kind, String networkPerson);
}
