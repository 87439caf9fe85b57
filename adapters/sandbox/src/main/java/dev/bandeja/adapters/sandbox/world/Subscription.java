package dev.bandeja.adapters.sandbox.world;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where webhooks go and which fields the page has subscribed to. It ends by itself after an hour without a single
 * accepted delivery, as with Facebook, and must then be made anew.
 */
public final class Subscription implements Section {

    /** The fields a page can subscribe to. */
    public static final List<String> FIELDS = List.of(
            "feed",
            "mention",
            "messages",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "message_reads",
            "message_deliveries",
            "message_context",
            "messaging_postbacks",
            "messaging_optins",
            "messaging_optouts",
            "messaging_referrals",
            "messaging_handovers",
            "standby",
            "messaging_policy_enforcement",
            "messaging_integrity",
            "messaging_feedback",
            "response_feedback",
            "messaging_account_linking",
            "messaging_appointments",
            "send_cart",
            "inbox_labels",
            "business_integrity");

    private final String firstUrl;
    private final String firstVerifyToken;
    private final Set<String> fields = new LinkedHashSet<>();
    private String callbackUrl;
    private String verifyToken;
    private String verifiedUrl;
    private boolean active;
    private long failingSince;

    Subscription(String callbackUrl, String verifyToken) {
        this.firstUrl = callbackUrl;
        this.firstVerifyToken = verifyToken;
        clear();
    }

    /** Where deliveries go. */
    public String callbackUrl() {
        return callbackUrl;
    }

    /** What the verification call carries. */
    public String verifyToken() {
        return verifyToken;
    }

    /** The fields the page has subscribed to. */
    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    /** Whether anything is delivered at all. */
    public boolean active() {
        return active && !fields.isEmpty();
    }

    /** Whether the address has answered the verification call. */
    public boolean verified() {
        return callbackUrl.equals(verifiedUrl);
    }

    /** Since when every delivery has failed, milliseconds; 0 = the last one was accepted. */
    public long failingSince() {
        return failingSince;
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "webhook-set" -> {
                callbackUrl = entry.text("url");
                verifyToken = entry.text("verifyToken");
                restart();
            }
            case "verification" -> {
                var passed = entry.facts().getBoolean("passed");
                verifiedUrl = passed ? entry.text("url") : verifiedUrl;
                judge(passed, entry.at());
            }
            case "subscribed" -> {
                fields.clear();
                fields.addAll(entry.texts("fields"));
                restart();
            }
            case "unsubscribed" -> active = false;
            // While the sandbox itself was away it cannot have been refused.
            case "reopened" -> failingSince = 0;
            case "delivery" -> judge(entry.number("status", 0) == 200, entry.at());
            default -> {}
        }
    }

    private void restart() {
        active = true;
        failingSince = 0;
    }

    private void judge(boolean accepted, long at) {
        if (accepted) {
            failingSince = 0;
        } else if (failingSince == 0) {
            failingSince = at;
        }
    }

    @Override
    public void clear() {
        callbackUrl = firstUrl;
        verifyToken = firstVerifyToken;
        fields.clear();
        fields.addAll(FIELDS);
        restart();
    }
}
