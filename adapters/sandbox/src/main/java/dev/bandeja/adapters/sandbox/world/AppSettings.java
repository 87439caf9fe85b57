package dev.bandeja.adapters.sandbox.world;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the app's owner has registered with Facebook: return addresses of the login, and two callbacks. */
public final class AppSettings implements Section {

    private static final String WEBHOOK_PATH = "/webhooks/facebook";

    private final String product;
    private final Set<String> returnAddresses = new LinkedHashSet<>();
    private String deauthorizeUrl;
    private String dataDeletionUrl;

    AppSettings(String callbackUrl) {
        this.product = callbackUrl.endsWith(WEBHOOK_PATH)
                ? callbackUrl.substring(0, callbackUrl.length() - WEBHOOK_PATH.length())
                : callbackUrl.replaceFirst("^(\\w+://[^/]+).*$", "$1");
        clear();
    }

    /** Where the login dialog may go back to; only these, to the letter. */
    public Set<String> returnAddresses() {
        return Set.copyOf(returnAddresses);
    }

    /** Who is told that somebody removed the app. */
    public String deauthorizeUrl() {
        return deauthorizeUrl;
    }

    /** Who is told that somebody wants their data deleted. */
    public String dataDeletionUrl() {
        return dataDeletionUrl;
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("app-settings")) {
            returnAddresses.addAll(entry.texts("returnAddresses"));
            deauthorizeUrl = entry.text("deauthorizeUrl", deauthorizeUrl);
            dataDeletionUrl = entry.text("dataDeletionUrl", dataDeletionUrl);
        }
    }

    @Override
    public void clear() {
        returnAddresses.clear();
        returnAddresses.add(product + "/oauth/facebook/callback");
        deauthorizeUrl = product + "/facebook/deauthorize";
        dataDeletionUrl = product + "/facebook/data-deletion";
    }
}
