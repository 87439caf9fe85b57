package dev.bandeja.application.conversation;

import dev.bandeja.application.Page;
import dev.bandeja.domain.channel.ChannelId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The people whose tickets on a page are always important, also those who have not written yet. */
public interface Vips {
    /** People by the network's ids for that page; who is there already stays. */
    void add(ChannelId channel, Collection<String> people);

    void remove(ChannelId channel, Collection<String> people);

    /** Those of these people who are VIPs. */
    Set<String> among(ChannelId channel, Collection<String> people);

    /** How many the page has. */
    int count(ChannelId channel);

    /**
     * A stretch of a page's, in the order of their ids.
     *
     * @param meant a part of the name, or the beginning of the id; empty for all
     */
    Page<Vip> page(ChannelId channel, Optional<String> meant, Optional<String> after, int limit);

    /**
     * A person whose tickets are important.
     *
     * @param person the network's id for that page
     * @param name empty while they have not written, or the network does not tell it
     */
    record Vip(String person, Optional<String> name) {}
}
