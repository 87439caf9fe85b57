package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.HealthCheck;
import java.util.List;
import java.util.Optional;

/**
 * How a network tells whether everything stands that a page needs. Calls of the network and of our own public address: never
 * inside a transaction. What cannot be found out is {@code UNKNOWN} with a reason; nothing is thrown.
 */
public interface NetworkCheckup {
    ChannelKind kind();

    /** Whether the network can reach this installation: its public address is called as the network would. */
    HealthCheck publicAddress();

    /** Whether the network tells this installation's app about pages, at our address. */
    HealthCheck appSubscription();

    /** Has the network tell this installation's app about pages. */
    void subscribeApp() throws NetworkLogin.Failed;

    /** Has the network tell us everything about that page. */
    void subscribe(ChannelConnection page) throws NetworkLogin.Failed;

    /** Everything that the network says about one page. */
    Examination examine(ChannelConnection channel);

    /**
     * What a network says about a page.
     *
     * @param page the page as it is now
     * @param checks subscription, permissions and tasks
     */
    record Examination(Told<NetworkLogin.TokenReport> token, Told<PageProfile> page, List<HealthCheck> checks) {
        public Examination {
            checks = List.copyOf(checks);
        }
    }

    /** How a page presents itself. */
    record PageProfile(String name, Optional<String> pictureUrl) {}

    /**
     * Something a network was asked for.
     *
     * @param what empty = it did not tell
     * @param whyNot a word of the adapter, empty text when it told
     */
    record Told<T>(Optional<T> what, String whyNot) {
        public static <T> Told<T> of(T what) {
            return new Told<>(Optional.of(what), "");
        }

        public static <T> Told<T> nothing(String whyNot) {
            return new Told<>(Optional.empty(), whyNot);
        }
    }
}
