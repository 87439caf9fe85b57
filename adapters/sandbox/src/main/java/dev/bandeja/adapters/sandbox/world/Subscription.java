package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where webhooks go, which fields the app has subscribed to, and which each page. A page's subscription ends by itself
 * after an hour without a single accepted delivery, as with Facebook, and must then be made anew.
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
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final Set<String> activePages = new LinkedHashSet<>();
    private final Set<String> appFields = new LinkedHashSet<>();
    private boolean appActive;
    private String callbackUrl;
    private String verifyToken;
    private String verifiedUrl;
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

    /** The fields of a page that are told: those the page has subscribed to and the app too. */
    public Set<String> fields(String pageId) {
        var told = new LinkedHashSet<>(fields.getOrDefault(pageId, Set.of()));
        told.retainAll(appFields);
        return told;
    }

    /** The fields a page has subscribed to, whether the app has or not. */
    public Set<String> fieldsOfPage(String pageId) {
        return Set.copyOf(fields.getOrDefault(pageId, Set.of()));
    }

    /** The fields the app has subscribed to. */
    public Set<String> fieldsOfApp() {
        return Set.copyOf(appFields);
    }

    /** Whether the app hears of anything. */
    public boolean appActive() {
        return appActive;
    }

    /** Whether the app is subscribed to a page. */
    public boolean activeFor(String pageId) {
        return activePages.contains(pageId);
    }

    /** Whether anything of a page is delivered at all. */
    public boolean active(String pageId) {
        return appActive && activeFor(pageId) && !fields(pageId).isEmpty();
    }

    /** Whether anything of any page is delivered. */
    public boolean active() {
        return activePages.stream().anyMatch(this::active);
    }

    /** Whether no other page than this one is subscribed. */
    public boolean only(String pageId) {
        return activePages.stream().allMatch(pageId::equals);
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
            case "app-subscribed" -> subscribeApp(entry);
            case "app-unsubscribed" -> appActive = false;
            case "verification" -> {
                var passed = entry.facts().getBoolean("passed");
                verifiedUrl = passed ? entry.text("url") : verifiedUrl;
                judge(passed, entry.at());
            }
            case "subscribed" -> subscribePage(entry.text("page", DemoWorld.PAGE_ID), entry.texts("fields"));
            case "unsubscribed" -> unsubscribe(entry);
            // While the sandbox itself was away it cannot have been refused.
            case "reopened" -> failingSince = 0;
            case "delivery" -> judge(entry.number("status", 0) == 200, entry.at());
            default -> {}
        }
    }

    private void subscribeApp(Entry entry) {
        callbackUrl = entry.text("url");
        verifyToken = entry.text("verifyToken");
        appFields.clear();
        appFields.addAll(entry.texts("fields"));
        appActive = true;
        failingSince = 0;
    }

    private void subscribePage(String pageId, List<String> wanted) {
        fields.put(pageId, new LinkedHashSet<>(wanted));
        activePages.add(pageId);
        failingSince = 0;
    }

    private void unsubscribe(Entry entry) {
        var page = entry.text("page", "");
        if (page.isEmpty()) {
            activePages.clear();
        } else {
            activePages.remove(page);
        }
        if (entry.facts().getBoolean("appToo", false)) {
            appActive = false;
        }
    }

    private void restart() {
        appActive = true;
        activePages.addAll(fields.keySet());
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
        activePages.clear();
        fields.put(DemoWorld.PAGE_ID, new LinkedHashSet<>(FIELDS));
        appFields.clear();
        appFields.addAll(FIELDS);
        restart();
    }
}
