package dev.bandeja.adapters.rest.recording;

import dev.bandeja.application.recording.RecordingBoard.Fact;
import dev.bandeja.application.recording.RecordingBoard.Named;
import dev.bandeja.application.recording.RecordingBoard.Recording;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A talk, to be read again. Its id is the ticket's.
 *
 * @param agent who has it or had it last
 * @param endedAt absent while it goes on
 * @param late its customer waits longer than was promised
 * @param facts what happened around the messages, in order; absent in lists
 */
public record RecordingJson(
        long id,
        NamedJson campaign,
        String channel,
        Visibility visibility,
        NamedJson customer,
        NamedJson agent,
        Instant beganAt,
        Instant lastMessageAt,
        Instant endedAt,
        boolean late,
        String excerpt,
        List<FactJson> facts) {

    /** A named thing. */
    public record NamedJson(long id, String name) {
        static NamedJson of(Optional<Named> named) {
            return named.map(each -> new NamedJson(each.id(), each.name())).orElse(null);
        }
    }

    /**
     * Something that happened.
     *
     * @param who the agent it concerns
     */
    public record FactJson(String kind, Instant at, String who, String reason) {
        static FactJson of(Fact fact) {
            return new FactJson(
                    fact.kind(),
                    fact.at(),
                    fact.who().orElse(null),
                    fact.reason().orElse(null));
        }
    }

    static RecordingJson of(Recording recording, String customerName, List<Fact> facts) {
        return new RecordingJson(
                recording.id().value(),
                NamedJson.of(recording.campaign()),
                recording.channelName(),
                recording.visibility(),
                new NamedJson(recording.customer().value(), customerName),
                NamedJson.of(recording.agent()),
                recording.beganAt(),
                recording.lastMessageAt(),
                recording.endedAt().orElse(null),
                recording.late(),
                recording.excerpt(),
                facts == null ? null : facts.stream().map(FactJson::of).toList());
    }
}
