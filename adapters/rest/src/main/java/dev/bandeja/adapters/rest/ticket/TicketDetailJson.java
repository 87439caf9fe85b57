package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.adapters.rest.tag.TagJson;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.List;

/**
 * A ticket as its own screen shows it: its card, and what the reader may do with it.
 *
 * @param mayReply whether the reader may answer now
 * @param mayReplyPrivately of a ticket of comments: whether the reader may answer the commenter where only they read it
 * @param linked other tickets that share the customer's private talk: of a comment that was answered privately, and the private one
 * @param post the comment a public conversation stands under
 * @param lastDecision why it is where it is
 * @param mayTake the reader may take it from the queue
 * @param mayClose the reader may end it, or give it to somebody else
 * @param mayIgnore the reader may end it as needing no answer: nobody has answered it yet
 * @param mayReopen it has ended, and the reader may open it again
 * @param priority how urgent it is among those who wait, 0 to 5
 * @param maySteer the reader may say how urgent it is
 * @param ahead how many wait before it in its campaign's queue, up to 1,000; absent when it does not wait
 * @param mayModerate whether the reader may like, hide and delete its comments
 * @param disposition what came of it when it was closed last; absent when nobody said
 * @param thread which program has its private conversation; absent as long as Facebook says nothing about it
 */
public record TicketDetailJson(
        long id,
        long number,
        TicketState.Kind state,
        TicketCardJson.PlaceJson place,
        Instant addressedAt,
        boolean awaitingReply,
        Visibility visibility,
        TicketCardJson.ChannelJson channel,
        Named campaign,
        TicketCardJson.CustomerJson customer,
        String excerpt,
        Author.Kind excerptBy,
        Instant lastMessageAt,
        Instant awaitingSince,
        int unread,
        Instant createdAt,
        Instant closedAt,
        TicketState.CloseReason closeReason,
        long version,
        TicketCardJson.PromiseJson promise,
        Instant overdueSince,
        Importance importance,
        String importancePhrase,
        TicketCardJson.ChatEndJson chatEnd,
        List<TagJson> tags,
        TicketCardJson.WindowJson window,
        MayReplyJson mayReply,
        MayReplyJson mayReplyPrivately,
        List<LinkedJson> linked,
        PostJson post,
        DecisionJson lastDecision,
        boolean mayTake,
        boolean mayClose,
        boolean mayIgnore,
        boolean mayReopen,
        int priority,
        boolean maySteer,
        Integer ahead,
        MayModerateJson mayModerate,
        ChosenDispositionJson disposition,
        ThreadJson thread) {

    static TicketDetailJson of(
            TicketCardJson card,
            MayReplyJson mayReply,
            MayReplyJson mayReplyPrivately,
            List<LinkedJson> linked,
            PostJson post,
            DecisionJson lastDecision,
            boolean mayTake,
            boolean mayClose,
            boolean mayIgnore,
            boolean mayReopen,
            int priority,
            boolean maySteer,
            Integer ahead,
            MayModerateJson mayModerate,
            ChosenDispositionJson disposition,
            ThreadJson thread) {
        return new TicketDetailJson(
                card.id(),
                card.number(),
                card.state(),
                card.place(),
                card.addressedAt(),
                card.awaitingReply(),
                card.visibility(),
                card.channel(),
                card.campaign(),
                card.customer(),
                card.excerpt(),
                card.excerptBy(),
                card.lastMessageAt(),
                card.awaitingSince(),
                card.unread(),
                card.createdAt(),
                card.closedAt(),
                card.closeReason(),
                card.version(),
                card.promise(),
                card.overdueSince(),
                card.importance(),
                card.importancePhrase(),
                card.chatEnd(),
                card.tags(),
                card.window(),
                mayReply,
                mayReplyPrivately,
                linked,
                post,
                lastDecision,
                mayTake,
                mayClose,
                mayIgnore,
                mayReopen,
                priority,
                maySteer,
                ahead,
                mayModerate,
                disposition,
                thread);
    }

    /**
     * Whether the reader may answer now.
     *
     * @param reason why not; absent when they may
     * @param closesAt when the reader may not answer privately any more
     * @param as what an answer is sent as: in the standard window a response, after it a person's message
     * @param changesAt when that changes, before it ends
     * @param kept the page is inactive: an answer is kept until it is activated again
     * @param pausedUntil Facebook restricts the page: an answer leaves then; absent when it does not
     */
    public record MayReplyJson(
            boolean allowed,
            Problem reason,
            Instant closesAt,
            SendDecision.Kind as,
            Instant changesAt,
            boolean kept,
            Instant pausedUntil) {}

    /**
     * Whether the reader may do something about the comments of it.
     *
     * @param reason why not; absent when they may
     */
    public record MayModerateJson(boolean allowed, Problem reason) {}

    /** Another ticket of the same private talk. */
    public record LinkedJson(long id, long number, Visibility visibility, TicketState.Kind state) {
        static LinkedJson of(TicketBoard.Linked linked) {
            return new LinkedJson(linked.id().value(), linked.id().value(), linked.visibility(), linked.state());
        }
    }

    /** The comment or post a public conversation stands under, by the network's id. */
    public record PostJson(String id) {}

    /**
     * What came of a talk.
     *
     * @param path names from the first level down, as they were then
     * @param by who closed it
     */
    public record ChosenDispositionJson(long id, List<String> path, String by, Instant at) {}
}
