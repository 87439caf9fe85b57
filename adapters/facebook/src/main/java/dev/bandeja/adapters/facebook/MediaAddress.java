package dev.bandeja.adapters.facebook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses of attachments are called. They come from outside, so that whoever forged one could let us read our own network:
 * only Facebook's file servers are asked, by their names, encrypted, and never at an address of this network. A Graph API that is
 * not Facebook's own keeps its files below its own origin, and only that is asked then.
 */
final class MediaAddress {
    private static final List<String> FILE_SERVERS = List.of("fbcdn.net", "fbsbx.com");
    private static final String FACEBOOK = "facebook.com";
    private static final int HTTPS = 443;

    private final URI graph;

    MediaAddress(URI graph) {
        this.graph = graph;
    }

    /** The address to call; empty when nobody is to be asked there. */
    Optional<URI> allowed(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            return isWithin(graph.getHost(), FACEBOOK) ? ofFacebook(uri) : ofStandIn(uri);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<URI> ofFacebook(URI uri) {
        boolean usual = "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
        boolean known = FILE_SERVERS.stream().anyMatch(server -> isWithin(uri.getHost(), server));
        return Optional.of(uri).filter(each -> usual && known);
    }

    /** Whatever host is named, the one that stands in for Facebook is asked, and only for files. */
    private Optional<URI> ofStandIn(URI uri) {
        String base = graph.getRawPath().replaceFirst("/graph(/.*)?$", "");
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String lower = path.toLowerCase(Locale.ROOT);
        boolean plain =
                !path.contains("..") && !lower.contains("%2e") && !lower.contains("%2f") && !path.contains("//");
        if (!plain || !path.startsWith(base + "/media/")) {
            return Optional.empty();
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(URI.create(graph.getScheme() + "://" + graph.getRawAuthority() + path + query));
    }

    /** A name server of Facebook's would have to say so; then it is not believed. */
    boolean leadsIntoOurNetwork(URI uri) throws UnknownHostException {
        return isWithin(graph.getHost(), FACEBOOK)
                && Arrays.stream(InetAddress.getAllByName(uri.getHost())).anyMatch(MediaAddress::isOurs);
    }

    private static boolean isOurs(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length > 4 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || uniqueLocal;
    }

    private static boolean isWithin(String host, String domain) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
