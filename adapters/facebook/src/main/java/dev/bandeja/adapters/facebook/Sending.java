package dev.bandeja.adapters.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookNetworkException;
import com.restfb.types.GraphResponse;
import com.restfb.types.send.CommentIdMessageRecipient;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.Message;
import com.restfb.types.send.PostIdMessageRecipient;
import com.restfb.types.send.SendResponse;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.Upload;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.policy.SendDecision;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Hands one message to Graph, once, and tells what became of it. */
final class Sending {
    private final Graph graph;

    Sending(Graph graph) {
        this.graph = graph;
    }

    SendOutcome send(ChannelConnection channel, OutboundMessage message, SendDecision.Kind as) {
        Message words = new Message(message.text());
        words.setMetadata(Reference.asMetadata(message.reference()));
        return send(channel, message, words, as);
    }

    /** Sends what was uploaded before. */
    SendOutcome sendFile(ChannelConnection channel, OutboundMessage message, String uploaded, SendDecision.Kind as) {
        String content = withAttachment(
                        message.file().orElseThrow(), Json.createObjectBuilder().add("attachment_id", uploaded))
                .add("metadata", Reference.asMetadata(message.reference()))
                .build()
                .toString();
        return send(channel, message, content, as);
    }

    private SendOutcome send(ChannelConnection channel, OutboundMessage message, Object content, SendDecision.Kind as) {
        if (!GraphPath.isSafe(channel.externalId()) || !GraphPath.isSafe(message.recipient())) {
            return new SendOutcome.Rejected(Reasons.REQUEST_FAULTY);
        }
        Graph.Call call = graph.call(channel);
        try {
            return message.visibility() == Visibility.PRIVATE
                    ? sendPrivately(call.client(), channel, message, content, as)
                    : sent(comment(call.client(), message), Optional.empty());
        } catch (GraphError error) {
            if (ErrorCatalogue.of(error).step() == ErrorCatalogue.Step.WANT_CONTROL && canRetry(message)) {
                Threads.wantControl(call.client(), channel.externalId(), message.recipient());
            }
            return outcome(error, message, call.requestor().regainAfter());
        } catch (FacebookNetworkException network) {
            return SendingErrors.of(network.getCause(), call.requestor().regainAfter());
        } catch (RuntimeException unclear) {
            return new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        }
    }

    /** Facebook keeps it for ninety days, for this page. */
    Upload upload(ChannelConnection channel, MediaFile file, byte[] bytes) {
        if (!GraphPath.isSafe(channel.externalId())) {
            return new Upload.Failed(new SendOutcome.Rejected(Reasons.REQUEST_FAULTY));
        }
        Graph.Call call = graph.call(channel);
        try {
            JsonObject answer = Loose.asObject(call.upload(
                    channel.externalId() + "/message_attachments",
                    BinaryAttachment.with(
                            "filedata", file.name(), bytes, file.type().name()),
                    Parameter.with(
                            "message",
                            attachment(file, Json.createObjectBuilder().add("is_reusable", true)))));
            return Loose.id(answer, "attachment_id")
                    .<Upload>map(Upload.Done::new)
                    .orElseGet(() -> notUploaded(new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER)));
        } catch (GraphError error) {
            return notUploaded(SendingErrors.of(error, 0, call.requestor().regainAfter()));
        } catch (FacebookNetworkException network) {
            return notUploaded(
                    SendingErrors.of(network.getCause(), call.requestor().regainAfter()));
        } catch (RuntimeException unclear) {
            return notUploaded(new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER));
        }
    }

    /** Whatever became of the upload, nothing has reached anybody. */
    private static Upload notUploaded(SendOutcome outcome) {
        return new Upload.Failed(
                outcome instanceof SendOutcome.Unknown unknown
                        ? new SendOutcome.TryAgain(unknown.reason(), Duration.ZERO, false)
                        : outcome);
    }

    private static String attachment(MediaFile file, JsonObjectBuilder payload) {
        return withAttachment(file, payload).build().toString();
    }

    private static JsonObjectBuilder withAttachment(MediaFile file, JsonObjectBuilder payload) {
        String type = file.type().kind().name().toLowerCase(Locale.ROOT);
        return Json.createObjectBuilder()
                .add("attachment", Json.createObjectBuilder().add("type", type).add("payload", payload));
    }

    /** Control of a talk is wanted once for a message, and for none that nobody wrote. */
    private static boolean canRetry(OutboundMessage message) {
        return message.attempt() == 0 && !message.privateReply() && !message.automatic();
    }

    private static SendOutcome sent(String id, Optional<SendOutcome.Thread> thread) {
        return id == null || id.isBlank()
                ? new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER)
                : new SendOutcome.Sent(id, thread);
    }

    /** In the standard window a response, and no tag; after it a person's message, with the tag that says so. */
    private static SendOutcome sendPrivately(
            FacebookClient client,
            ChannelConnection channel,
            OutboundMessage message,
            Object content,
            SendDecision.Kind as) {
        List<Parameter> parameters = new ArrayList<>(
                List.of(Parameter.with("recipient", recipient(channel, message)), Parameter.with("message", content)));
        if (as == SendDecision.Kind.HUMAN_AGENT) {
            parameters.add(Parameter.with("messaging_type", "MESSAGE_TAG"));
            parameters.add(Parameter.with("tag", "HUMAN_AGENT"));
        } else {
            parameters.add(Parameter.with("messaging_type", "RESPONSE"));
        }
        SendResponse answer = client.publish(
                channel.externalId() + "/messages", SendResponse.class, parameters.toArray(Parameter[]::new));
        if (answer == null) {
            return new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        }
        Optional<SendOutcome.Thread> thread = Optional.ofNullable(answer.getRecipientId())
                .filter(person -> message.privateReply() && Loose.isId(person))
                .map(PrivateTalk::with);
        return sent(answer.getMessageId(), thread);
    }

    /** A post's id begins with the page's, a comment's does not. */
    private static Object recipient(ChannelConnection channel, OutboundMessage message) {
        if (!message.privateReply()) {
            return new IdMessageRecipient(message.recipient());
        }
        return message.recipient().startsWith(channel.externalId() + "_")
                ? new PostIdMessageRecipient(message.recipient())
                : new CommentIdMessageRecipient(message.recipient());
    }

    private static String comment(FacebookClient client, OutboundMessage message) {
        GraphResponse answer = client.publish(
                message.recipient() + "/comments", GraphResponse.class, Parameter.with("message", message.text()));
        return answer == null ? null : answer.getId();
    }

    private static SendOutcome outcome(GraphError error, OutboundMessage message, Duration regainAfter) {
        ErrorCatalogue.Entry entry = ErrorCatalogue.of(error);
        String reason = entry.reason() + ":" + error.codes();
        if (entry.step() == ErrorCatalogue.Step.WANT_CONTROL && !message.privateReply()) {
            return new SendOutcome.OwnedElsewhere(reason, canRetry(message));
        }
        return entry.step() == ErrorCatalogue.Step.REPLY_USED_UP && message.privateReply()
                ? new SendOutcome.ReplyUsedUp(reason)
                : SendingErrors.of(error, message.attempt(), regainAfter);
    }
}
