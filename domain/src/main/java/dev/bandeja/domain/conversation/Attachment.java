package dev.bandeja.domain.conversation;

import java.util.Optional;

/**
 * Something that came with a message.
 *
 * @param kind the network's word for it: image, audio, video, file, sticker, location, fallback …
 * @param url where the network keeps it; expires
 * @param title what the network calls it, or the coordinates of a place
 */
public record Attachment(String kind, Optional<String> url, Optional<String> title) {}
