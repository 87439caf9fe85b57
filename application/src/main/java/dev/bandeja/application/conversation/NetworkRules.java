package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelKind;

/** What this installation has been allowed to do on a network. */
public interface NetworkRules {
    /** Whether people may answer after the standard window (decision D18). */
    boolean humanAgentApproved(ChannelKind kind);
}
