package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.ControlOutcome;
import dev.bandeja.application.conversation.Copy;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.application.conversation.OutboundMessage;
import dev.bandeja.application.conversation.PastEvents;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.conversation.Upload;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.policy.SendDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Facebook pages and Messenger. */
@ApplicationScoped
public class FacebookGateway implements ChannelGateway {
    static final ChannelKind KIND = new ChannelKind("facebook");
    private static final Duration FILE_WITHIN = Duration.ofSeconds(60);

    private final String ourApp;
    private final Threads threads;
    private final Sending sending;
    private final Moderating moderating;
    private final LookingUp lookingUp;
    private final Profiles profiles;
    private final PastReading past;
    private final MediaFetching media;

    @Inject
    public FacebookGateway(FacebookSettings settings, PageSigns signs, InstantSource time) {
        Graph graph = new Graph(settings, signs, time);
        this.ourApp = settings.appId();
        this.threads = new Threads(graph);
        this.sending = new Sending(graph);
        this.moderating = new Moderating(graph);
        this.lookingUp = new LookingUp(graph);
        this.profiles = new Profiles(graph);
        this.past = new PastReading(graph);
        this.media = new MediaFetching(settings, FILE_WITHIN);
    }

    /** One that tells nobody what answers say about pages. */
    FacebookGateway(FacebookSettings settings) {
        this(settings, PageSigns.NOBODY, InstantSource.system());
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public List<InboundItem> split(byte[] body, Instant receivedAt) {
        return WebhookBody.split(body, receivedAt);
    }

    @Override
    public NetworkEvent understand(InboundItem item) {
        try {
            return Event.of(Envelope.parse(item.raw())).understand(item.at(), ourApp);
        } catch (RuntimeException unforeseen) {
            return new NetworkEvent.Unreadable(
                    "It could not be read: " + unforeseen.getClass().getSimpleName());
        }
    }

    @Override
    public Upload upload(ChannelConnection channel, MediaFile file, byte[] bytes) {
        return sending.upload(channel, file, bytes);
    }

    @Override
    public SendOutcome sendFile(
            ChannelConnection channel, OutboundMessage message, String uploaded, SendDecision.Kind as) {
        return sending.sendFile(channel, message, uploaded, as);
    }

    @Override
    public SendOutcome send(ChannelConnection channel, OutboundMessage message, SendDecision.Kind as) {
        return sending.send(channel, message, as);
    }

    @Override
    public SendOutcome moderate(ChannelConnection channel, String networkId, Moderation what, int attempt) {
        return moderating.moderate(channel, networkId, what, attempt);
    }

    @Override
    public void showTyping(ChannelConnection channel, String personId) {
        threads.showTyping(channel, personId);
    }

    @Override
    public ControlOutcome takeControl(ChannelConnection channel, String personId, Optional<ReceiverRole> role) {
        return threads.take(channel, personId, role);
    }

    @Override
    public Optional<List<SendOutcome.Found>> lookUp(ChannelConnection channel, OutboundMessage message) {
        return channel.hasToken() ? lookingUp.lookUp(channel, message) : Optional.empty();
    }

    @Override
    public PastEvents past(ChannelConnection channel, Instant since, Optional<String> place) {
        return channel.hasToken()
                ? past.read(channel, since, place)
                : new PastEvents.TokenRejected(Reasons.TOKEN_INACTIVE);
    }

    @Override
    public byte[] asDelivery(List<PastEvents.Event> events) {
        return WebhookBody.found(events);
    }

    @Override
    public Copy fetch(String address, int most) {
        return media.fetch(address, most);
    }

    @Override
    public Optional<Profile> profile(ChannelConnection channel, String personId) {
        return channel.hasToken() ? profiles.profile(channel, personId) : Optional.empty();
    }
}
