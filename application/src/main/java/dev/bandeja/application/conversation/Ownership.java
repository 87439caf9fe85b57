package dev.bandeja.application.conversation;

import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a batch tells about who has which private talk. Talks of which the network never says anything cost nothing. */
final class Ownership {
    private final ChannelId page;
    private final ThreadOwners owners;
    private final Map<ConversationId, ThreadOwner> known = new HashMap<>();
    private final Map<ConversationId, ThreadOwner> changed = new HashMap<>();

    Ownership(ChannelId page, ThreadOwners owners) {
        this.page = page;
        this.owners = owners;
    }

    void hold(Collection<ConversationId> conversations) {
        known.putAll(owners.of(conversations));
    }

    /**
     * What was found by asking was not told to anybody in particular, so it says nothing.
     *
     * @return whether the event is about this and nothing else
     */
    boolean learn(ConversationId talk, Understood.Event event) {
        NetworkEvent meaning = event.meaning();
        if (meaning instanceof NetworkEvent.RoleGiven given) {
            owners.keepRole(page, given.role(), given.at());
            return true;
        }
        ThreadOwner before = known.getOrDefault(talk, ThreadOwner.UNKNOWN);
        if (meaning instanceof NetworkEvent.HandedOver handedOver) {
            note(talk, before, before.told(handedOver.to(), handedOver.at()));
            return true;
        }
        if (meaning instanceof NetworkEvent.ControlWanted wanted) {
            note(talk, before, wanted.byUs() ? before.asked(wanted.at()) : before.wanted(wanted.at()));
            return true;
        }
        if (event.foundBy().isEmpty()) {
            note(talk, before, afterWords(before, meaning));
        }
        return false;
    }

    /** Where a message was told, and by which program it was written, shows who has the talk. */
    private static ThreadOwner afterWords(ThreadOwner before, NetworkEvent meaning) {
        if (meaning instanceof NetworkEvent.Overheard overheard) {
            return overheard.said() instanceof PrivateEcho echo
                            && echo.reference().isEmpty()
                    ? before.told(
                            echo.author().kind() == Author.Kind.PAGE_INBOX ? Holder.PAGE_INBOX : Holder.OTHER_APP,
                            echo.at())
                    : before.overheard(overheard.said().at());
        }
        return meaning instanceof PrivateMessage message ? before.heard(message.at()) : before;
    }

    private void note(ConversationId talk, ThreadOwner before, ThreadOwner now) {
        if (!now.equals(before)) {
            known.put(talk, now);
            changed.put(talk, now);
        }
    }

    /** @return the talks of which something else is known now */
    Set<ConversationId> write() {
        if (!changed.isEmpty()) {
            owners.keep(changed);
        }
        return changed.keySet();
    }
}
