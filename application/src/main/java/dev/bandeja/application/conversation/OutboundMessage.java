package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message on its way out.
 *
 * @param reference our own mark, unique among all installations; travels with a private message and comes back in its echo
 * @param recipient private: the network's id of the person; public, and of a private reply: of the comment or post to answer
 * @param text empty when it is a file
 * @param file what is sent instead of a text
 * @param privateReply it answers a comment or a post privately, which can be done once
 * @param automatic nobody wrote it: no talk is taken from another program for it
 * @param attempt how many times sending was tried before, from 0
 * @param triedAt when the latest try began; when it was written while there was none
 */
public record OutboundMessage(
        MessageId id,
        TicketId ticket,
        ConversationId conversation,
        ChannelId channel,
        Visibility visibility,
        String reference,
        String recipient,
        String text,
        Optional<MediaFile> file,
        boolean privateReply,
        boolean automatic,
        int attempt,
        Instant triedAt) {}
