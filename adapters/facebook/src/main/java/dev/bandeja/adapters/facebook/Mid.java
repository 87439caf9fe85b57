package dev.bandeja.adapters.facebook;

/** Ids of private messages. */
final class Mid {
    private Mid() {}

    /** Graph sometimes leaves away what webhooks put before the id. */
    static String asInWebhook(String id) {
        return id.startsWith("m_") || id.startsWith("mid.") ? id : "m_" + id;
    }
}
