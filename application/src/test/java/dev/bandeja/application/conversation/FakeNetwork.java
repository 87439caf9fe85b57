package dev.bandeja.application.conversation;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.SendOutcome.Found;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.policy.SendDecision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network in memory: it remembers what reached whom, answers as the test says, and tells of everything the page writes when
 * it is asked to. Its deliveries are {@link FakeWire} lines.
 */
public final class FakeNetwork implements ChannelGateway, ChannelGateways, NetworkRules {
    public static final ChannelKind KIND = new ChannelKind("fake");

    private final InstantSource time;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<String> echoes = new ArrayList<>();
    private final List<OutboundMessage> tries = new ArrayList<>();
    private final List<String> sawTyping = new ArrayList<>();
    private final List<SendDecision.Kind> sentAs = new ArrayList<>();
    private final List<String> wantedControl = new ArrayList<>();
    private ControlOutcome controlAnswer = new ControlOutcome.Taken();
    private boolean humanAgentApproved;
    private final Map<String, Copy> kept = new HashMap<>();
    private final Deque<Upload> uploads = new ArrayDeque<>();
    private final Map<String, byte[]> taken = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, Comment> comments = new HashMap<>();
    private final List<String> history = new ArrayList<>();
    private final Deque<PastEvents> pastAnswers = new ArrayDeque<>();
    private final List<String> moderated = new ArrayList<>();
    private final Deque<SendOutcome> refusals = new ArrayDeque<>();
    private int atOnce = 100;
    private boolean canTell = true;
    private boolean tellsThreads = true;
    private int lastId;

    public FakeNetwork(InstantSource time) {
        this.time = time;
    }

    /** How the network takes the next message. */
    public interface Answer {
        /** @param arrive lets the message reach the customer and gives its id there */
        SendOutcome to(OutboundMessage message, Runnable arrive);
    }

    /** What reached a customer, or stands under a comment. */
    public record Arrived(OutboundMessage message, String networkId, Instant at) {}

    private record Comment(String post, String thread, String person) {}

    /** The process that was sending is gone. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The next messages are taken like this, one after the other; those after them arrive. */
    public void answersWith(Answer... answers) {
        script.addAll(List.of(answers));
    }

    /** From now on everything arrives again. */
    public void forgetsItsScript() {
        script.clear();
    }

    public static Answer says(SendOutcome outcome) {
        return (message, arrive) -> outcome;
    }

    /** It arrives, and the connection breaks before we hear of it. */
    public static Answer arrivesUnheard() {
        return (message, arrive) -> {
            arrive.run();
            return new SendOutcome.Unknown("CONNECTION_LOST");
        };
    }

    /** It is lost, and nobody knows. */
    public static Answer isLost() {
        return says(new SendOutcome.Unknown("CONNECTION_LOST"));
    }

    /** It arrives, and we crash before we note that. */
    public static Answer arrivesAndWeCrash() {
        return (message, arrive) -> {
            arrive.run();
            throw new Crash();
        };
    }

    /** While we look for messages the network has no answer, or has one again. */
    public void canTell(boolean now) {
        canTell = now;
    }

    public void knows(String personId, Profile profile) {
        profiles.put(personId, profile);
    }

    /**
     * Somebody comments on a post, or posts on the page.
     *
     * @param parent the comment it answers; empty at the top
     * @return what the network tells about it
     */
    public String comments(
            String page, String person, String name, String id, String text, String post, String parent) {
        boolean underVisitorsPost = comments.containsKey(post);
        String thread = !parent.isEmpty() ? comments.get(parent).thread : underVisitorsPost ? post : id;
        comments.put(id, new Comment(post, thread, person));
        boolean byPage = person.isEmpty();
        return FakeWire.comment(page, person, name, byPage, id, time.instant(), text, post, parent, thread);
    }

    /** The page answers a comment or a post; what the network tells about it. */
    public String pageComments(String page, String id, String text, String answered) {
        boolean isPost = comments.get(answered).post.equals(answered);
        return comments(page, "", "", id, text, comments.get(answered).post, isPost ? "" : answered);
    }

    public String newId() {
        return "n-" + ++lastId;
    }

    /** What reached a customer privately, or stands under a comment, in order. */
    public List<String> textsTo(String recipient) {
        return arrived.stream()
                .filter(each -> reached(each.message).equals(recipient))
                .map(each -> each.message.text())
                .toList();
    }

    /** The person, or the comment under which it stands. */
    private String reached(OutboundMessage message) {
        return message.privateReply() ? comments.get(message.recipient()).person : message.recipient();
    }

    private Optional<SendOutcome.Thread> threadOf(OutboundMessage message) {
        return Optional.of(message)
                .filter(each -> each.privateReply() && tellsThreads)
                .map(each -> new SendOutcome.Thread(reached(each), reached(each)));
    }

    /** Whether it tells in which talk a private reply stands. */
    public void tellsThreads(boolean now) {
        tellsThreads = now;
    }

    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** Every time a message was handed over, whether it arrived or not. */
    public List<OutboundMessage> tries() {
        return List.copyOf(tries);
    }

    /** As what each of them was handed over. */
    public List<SendDecision.Kind> sentAs() {
        return List.copyOf(sentAs);
    }

    /** From now on people may answer for seven days. */
    public void approvesHumanAgent() {
        humanAgentApproved = true;
    }

    @Override
    public boolean humanAgentApproved(ChannelKind kind) {
        return humanAgentApproved;
    }

    /** What the network tells about messages of ours that arrived since the last time. */
    public List<String> takeEchoes() {
        List<String> taken = List.copyOf(echoes);
        echoes.clear();
        return taken;
    }

    @Override
    public ChannelGateway of(ChannelKind kind) {
        if (!kind.equals(KIND)) {
            throw new IllegalArgumentException(kind.name());
        }
        return this;
    }

    @Override
    public ChannelKind kind() {
        return KIND;
    }

    @Override
    public List<InboundItem> split(byte[] body, Instant receivedAt) {
        return FakeWire.split(body, receivedAt);
    }

    @Override
    public NetworkEvent understand(InboundItem item) {
        return FakeWire.understand(item);
    }

    @Override
    public SendOutcome send(ChannelConnection channel, OutboundMessage message, SendDecision.Kind as) {
        tries.add(message);
        sentAs.add(as);
        String id = newId();
        Runnable arrive = () -> arrive(channel, message, id);
        if (!script.isEmpty()) {
            return script.remove().to(message, arrive);
        }
        if (message.privateReply() && hasItsReply(message.recipient())) {
            return new SendOutcome.ReplyUsedUp("PRIVATE_REPLY_MADE");
        }
        arrive.run();
        return new SendOutcome.Sent(id, threadOf(message));
    }

    private boolean hasItsReply(String comment) {
        return arrived.stream()
                .map(Arrived::message)
                .anyMatch(before -> before.privateReply() && before.recipient().equals(comment));
    }

    @Override
    public Upload upload(ChannelConnection channel, MediaFile file, byte[] bytes) {
        if (!uploads.isEmpty()) {
            return uploads.remove();
        }
        taken.put("u-" + (taken.size() + 1), bytes.clone());
        return new Upload.Done("u-" + taken.size());
    }

    @Override
    public SendOutcome sendFile(
            ChannelConnection channel, OutboundMessage message, String uploaded, SendDecision.Kind as) {
        if (!taken.containsKey(uploaded)) {
            throw new IllegalStateException("nothing was handed over as " + uploaded);
        }
        return send(channel, message, as);
    }

    /** The next files that are handed over are taken like this, one after the other. */
    public void answersFilesWith(Upload... answers) {
        uploads.addAll(List.of(answers));
    }

    /** Every file that was taken, in order. */
    public List<byte[]> files() {
        return List.copyOf(taken.values());
    }

    private void arrive(ChannelConnection channel, OutboundMessage message, String id) {
        arrived.add(new Arrived(message, id, time.instant()));
        if (message.visibility() == Visibility.PRIVATE) {
            echoes.add(FakeWire.echo(
                    channel.externalId(),
                    reached(message),
                    id,
                    time.instant(),
                    message.text(),
                    "OTHER_APP",
                    message.reference()));
        } else {
            echoes.add(pageComments(channel.externalId(), id, message.text(), message.recipient()));
        }
    }

    @Override
    public ControlOutcome takeControl(ChannelConnection channel, String personId, Optional<ReceiverRole> role) {
        wantedControl.add(personId + role.map(each -> " " + each).orElse(""));
        return controlAnswer;
    }

    /** Whoever's talk is wanted, from now on it answers so. */
    public void answersControlWith(ControlOutcome answer) {
        controlAnswer = answer;
    }

    /** Whose talks were wanted, each time, with what we are on the page. */
    public List<String> wantedControl() {
        return List.copyOf(wantedControl);
    }

    @Override
    public SendOutcome moderate(ChannelConnection channel, String networkId, Moderation what, int attempt) {
        moderated.add(what + " " + networkId);
        if (!refusals.isEmpty()) {
            SendOutcome answer = refusals.remove();
            if (answer == CRASH) {
                throw new Crash();
            }
            return answer;
        }
        return new SendOutcome.Sent(networkId);
    }

    /** It does what is ordered, and we crash before we note that. */
    public static final SendOutcome CRASH = new SendOutcome.Unknown("crash");

    /** The next orders about comments are answered like this, one after the other. */
    public void answersOrdersWith(SendOutcome... answers) {
        refusals.addAll(List.of(answers));
    }

    /** Every order about a comment that was handed over: {@code HIDE n-1}. */
    public List<String> moderated() {
        return List.copyOf(moderated);
    }

    @Override
    public void showTyping(ChannelConnection channel, String personId) {
        sawTyping.add(personId);
    }

    /** Who was shown that the page is writing, each time. */
    public List<String> sawTyping() {
        return List.copyOf(sawTyping);
    }

    @Override
    public Optional<List<Found>> lookUp(ChannelConnection channel, OutboundMessage message) {
        if (!canTell) {
            return Optional.empty();
        }
        return Optional.of(arrived.stream()
                .filter(each -> each.message.recipient().equals(message.recipient()))
                .filter(each -> each.message.text().equals(message.text()))
                .map(each -> new Found(each.networkId, each.at, threadOf(each.message)))
                .toList());
    }

    /** Something happened there, whether it is told or not; lines of {@link FakeWire}. */
    public void remembers(String... lines) {
        history.addAll(List.of(lines));
    }

    /** How much of what happened is told in one answer. */
    public void tellsOfThePastAtOnce(int events) {
        atOnce = events;
    }

    /** Asked for what happened it answers these first, one after the other. */
    public void answersAboutThePast(PastEvents... answers) {
        pastAnswers.addAll(List.of(answers));
    }

    @Override
    public PastEvents past(ChannelConnection channel, Instant since, Optional<String> place) {
        if (!pastAnswers.isEmpty()) {
            return pastAnswers.remove();
        }
        List<PastEvents.Event> all = history.stream()
                .filter(line -> line.split("\\|")[1].equals(channel.externalId()))
                .filter(line -> !Instant.parse(line.split("\\|")[4]).isBefore(since))
                .map(line -> new PastEvents.Event(line.split("\\|")[3], line))
                .toList();
        int from = place.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + atOnce);
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new PastEvents.Stretch(all.subList(from, to), next, true, Duration.ZERO);
    }

    @Override
    public byte[] asDelivery(List<PastEvents.Event> events) {
        return String.join("\n", events.stream().map(PastEvents.Event::raw).toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Under that address it answers so, from now on. */
    public void keeps(String address, Copy answer) {
        kept.put(address, answer);
    }

    @Override
    public Copy fetch(String address, int most) {
        return kept.getOrDefault(address, new Copy.Lost("NOT_THERE"));
    }

    @Override
    public Optional<Profile> profile(ChannelConnection channel, String personId) {
        return Optional.ofNullable(profiles.get(personId));
    }
}
