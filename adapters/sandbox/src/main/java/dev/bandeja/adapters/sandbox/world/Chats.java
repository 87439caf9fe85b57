package dev.bandeja.adapters.sandbox.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All threads, and which comments have had their one private reply. */
public final class Chats implements Section {

    private static final Chat EMPTY = new Chat();

    private final Map<String, Chat> byPerson = new HashMap<>();
    private final Map<String, ChatMessage> byId = new HashMap<>();
    private final Map<String, Integer> edits = new HashMap<>();
    private final Map<String, String> reactions = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> privatelyAnswered = new HashSet<>();

    Chats() {}

    /** The thread with this person, empty if nobody has written yet. */
    public Chat with(String personId) {
        return byPerson.getOrDefault(personId, EMPTY);
    }

    /** The message with this {@code mid}, with or without {@code m_}. */
    public Optional<ChatMessage> find(String mid) {
        return Optional.ofNullable(byId.getOrDefault(mid, byId.get("m_" + mid)));
    }

    /** Whether the page has used its one private reply to this comment or post. */
    public boolean privatelyAnswered(String commentId) {
        return privatelyAnswered.contains(commentId);
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "said" -> add(ChatMessage.of(entry, false));
            case "sent" -> add(ChatMessage.of(entry, true));
            case "edited" -> edit(entry);
            case "reacted" -> react(entry);
            case "entered" -> chat(entry).acted(entry.at());
            case "thread-owned" -> own(entry);
            case "thread-wanted" -> wanted.add(entry.text("person"));
            case "unsent" -> replace(byId.get(entry.text("mid")).emptied());
            case "delivered" -> chat(entry).delivered(entry.number("watermark", 0));
            case "read" -> chat(entry).read(entry.number("watermark", 0));
            case "typing" -> chat(entry).typing(entry.number("until", 0));
            default -> {}
        }
    }

    /** How often the words of this message were changed. */
    public int edits(String mid) {
        return edits.getOrDefault(mid, 0);
    }

    /** The app that has the talk with this person; empty = nobody in particular, and every app may write. */
    public String owner(String personId) {
        return owners.getOrDefault(personId, "");
    }

    /** The app asked for the talk with this person and has not got it. */
    public boolean wanted(String personId) {
        return wanted.contains(personId);
    }

    private void own(Entry entry) {
        owners.put(entry.text("person"), entry.text("app"));
        wanted.remove(entry.text("person"));
    }

    /** The emoji with which the person reacted to this message, or empty. */
    public String reaction(String mid) {
        return reactions.getOrDefault(mid, "");
    }

    private void react(Entry entry) {
        reactions.put(entry.text("mid"), entry.text("emoji"));
        chat(entry).acted(entry.at());
    }

    private void edit(Entry entry) {
        edits.merge(entry.text("mid"), 1, Integer::sum);
        replace(byId.get(entry.text("mid")).saying(entry.text("text")));
    }

    private void replace(ChatMessage message) {
        byId.put(message.id(), message);
        byPerson.get(message.personId()).replace(message);
    }

    private Chat chat(Entry entry) {
        return byPerson.computeIfAbsent(entry.text("person"), id -> new Chat());
    }

    private void add(ChatMessage message) {
        byPerson.computeIfAbsent(message.personId(), id -> new Chat()).add(message);
        byId.put(message.id(), message);
        if (!message.commentId().isEmpty()) {
            privatelyAnswered.add(message.commentId());
        }
    }

    @Override
    public void clear() {
        byPerson.clear();
        byId.clear();
        edits.clear();
        reactions.clear();
        owners.clear();
        wanted.clear();
        privatelyAnswered.clear();
    }
}
