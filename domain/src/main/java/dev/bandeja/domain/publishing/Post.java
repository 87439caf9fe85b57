package dev.bandeja.domain.publishing;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A post on a page. Somebody writes it, it is handed to the network once, and from then on it is published, or scheduled
 * there until its time comes. While nobody knows whether the network has it, it is looked for and never handed over again
 * blindly. What is scheduled can be changed or cancelled until shortly before its time; that is an order to the network, and
 * what stands here changes when the network has taken it.
 *
 * @param scheduledFor when it is to appear; empty = at once
 * @param reason why it failed, or what the last order failed of; a word of the network's adapter
 * @param networkId the network's id, as soon as it has one
 * @param publishedAt since when it can be seen
 * @param order what is to be done with a scheduled one
 */
public record Post(
        PostId id,
        ChannelId channel,
        AgentId author,
        PostContent content,
        Optional<Instant> scheduledFor,
        State state,
        Optional<String> reason,
        Optional<String> networkId,
        Instant writtenAt,
        Optional<Instant> publishedAt,
        Optional<Order> order) {

    /** Where a post is in its life. */
    public enum State {
        /** Written down, leaves as soon as it can. */
        WAITING,
        /** In the hands of somebody who is publishing it. */
        SENDING,
        /** It may be there or not; it is being looked for. */
        UNKNOWN,
        /** Nobody could tell whether it is there: a person decides. */
        UNDECIDED,
        /** The network has it and will publish it. */
        SCHEDULED,
        PUBLISHED,
        /** The network refused it. */
        FAILED,
        /** A person thought better of it before anybody saw it. */
        CANCELLED
    }

    /** What is to be done with a scheduled post. */
    public sealed interface Order {
        /** It is to say something else, or to appear at another time. */
        record Change(String text, Instant scheduledFor) implements Order {}

        /** It is not to appear at all. */
        record Cancel() implements Order {}
    }

    private static final Set<State> CAN_BE_DROPPED = Set.of(State.WAITING, State.FAILED, State.UNDECIDED);
    private static final Set<State> CAN_BE_TRIED_AGAIN = Set.of(State.FAILED, State.UNDECIDED);

    /** A new one, to be handed over. */
    public static Post written(
            PostId id,
            ChannelId channel,
            AgentId author,
            PostContent content,
            Optional<Instant> scheduledFor,
            Instant now) {
        scheduledFor.ifPresent(wanted -> PostTime.check(wanted, now));
        return new Post(
                id,
                channel,
                author,
                content,
                scheduledFor,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A scheduled one is to be another.
     *
     * @throws Refused {@code POST_STATE} when it is not scheduled, leaves any moment or is being changed already
     */
    public Post toBeChanged(String text, Instant wanted, Instant now) {
        requireChangeable(now);
        PostContent another = content.saying(text);
        return ordered(new Order.Change(another.text(), PostTime.check(wanted, now)));
    }

    /**
     * It is not to appear. What the network does not have is gone at once, a scheduled one as soon as the network says so.
     *
     * @throws Refused {@code POST_STATE} when it is published, about to be, or nobody knows
     */
    public Post toBeCancelled(Instant now) {
        if (CAN_BE_DROPPED.contains(state)) {
            return in(State.CANCELLED, Optional.empty());
        }
        requireChangeable(now);
        return ordered(new Order.Cancel());
    }

    /**
     * A person wants it to be handed over again.
     *
     * @throws Refused {@code POST_STATE} unless it failed or a person has to decide; {@code INVALID} when its time is too near
     *     or over
     */
    public Post again(Instant now) {
        if (!CAN_BE_TRIED_AGAIN.contains(state)) {
            throw notNow();
        }
        scheduledFor.ifPresent(wanted -> PostTime.check(wanted, now));
        return in(State.WAITING, Optional.empty());
    }

    /** The network has it. */
    public Post taken(String id, boolean scheduled, Instant at) {
        return new Post(
                this.id,
                channel,
                author,
                content,
                scheduledFor,
                scheduled ? State.SCHEDULED : State.PUBLISHED,
                Optional.empty(),
                Optional.of(id),
                writtenAt,
                scheduled ? Optional.empty() : Optional.of(at),
                Optional.empty());
    }

    /** A scheduled one can be seen now. An order that came too late is over. */
    public Post appeared(Instant at) {
        return new Post(
                id,
                channel,
                author,
                content,
                scheduledFor,
                State.PUBLISHED,
                order.map(late -> TOO_LATE),
                networkId,
                writtenAt,
                Optional.of(at),
                Optional.empty());
    }

    /** The network did what was ordered. */
    public Post orderDone() {
        if (order.orElseThrow() instanceof Order.Change change) {
            return new Post(
                    id,
                    channel,
                    author,
                    content.saying(change.text()),
                    Optional.of(change.scheduledFor()),
                    state,
                    Optional.empty(),
                    networkId,
                    writtenAt,
                    publishedAt,
                    Optional.empty());
        }
        return in(State.CANCELLED, Optional.empty());
    }

    /** What was ordered could not be done; the post is as it was. */
    public Post orderFailed(String why) {
        return in(state, Optional.of(why));
    }

    /** Its state, with no order left. */
    public Post in(State next, Optional<String> why) {
        return new Post(
                id,
                channel,
                author,
                content,
                scheduledFor,
                next,
                why,
                networkId,
                writtenAt,
                publishedAt,
                Optional.empty());
    }

    /** Why an order was not done: its post was published meanwhile. */
    public static final String TOO_LATE = "TOO_LATE";

    private Post ordered(Order wanted) {
        return new Post(
                id,
                channel,
                author,
                content,
                scheduledFor,
                state,
                Optional.empty(),
                networkId,
                writtenAt,
                publishedAt,
                Optional.of(wanted));
    }

    private void requireChangeable(Instant now) {
        boolean changeable =
                state == State.SCHEDULED && order.isEmpty() && PostTime.isChangeable(scheduledFor.orElseThrow(), now);
        if (!changeable) {
            throw notNow();
        }
    }

    private Refused notNow() {
        return Refused.because(Reason.POST_STATE).with("state", state.name());
    }
}
