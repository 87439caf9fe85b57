package dev.bandeja.adapters.sandbox.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The thread between one person and the page. */
public final class Chat {

    private final List<ChatMessage> messages = new ArrayList<>();
    private long lastPersonAction;
    private long deliveredUntil;
    private long readUntil;
    private long typingUntil;

    Chat() {}

    /** All messages, oldest first. */
    public List<ChatMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** When the person last did something that opens the 24-hour window, milliseconds; 0 = never. */
    public long lastPersonAction() {
        return lastPersonAction;
    }

    /** The time of the newest message; 0 = none. */
    public long updatedAt() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).at();
    }

    /** Everything the page wrote up to this time is on the person's phone. */
    public long deliveredUntil() {
        return deliveredUntil;
    }

    /** Everything the page wrote up to this time was seen by the person. */
    public long readUntil() {
        return readUntil;
    }

    /** Until when the person sees that the page is writing. */
    public long typingUntil() {
        return typingUntil;
    }

    void add(ChatMessage message) {
        messages.add(message);
        if (message.fromPage()) {
            typingUntil = 0;
        } else {
            lastPersonAction = message.at();
        }
    }

    /** The person did something else that opens the window. */
    void acted(long at) {
        lastPersonAction = Math.max(lastPersonAction, at);
    }

    void replace(ChatMessage message) {
        messages.replaceAll(each -> each.id().equals(message.id()) ? message : each);
    }

    void delivered(long watermark) {
        deliveredUntil = Math.max(deliveredUntil, watermark);
    }

    void read(long watermark) {
        readUntil = Math.max(readUntil, watermark);
    }

    void typing(long until) {
        typingUntil = until;
    }
}
