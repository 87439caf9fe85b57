package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import java.util.Collection;
import java.util.List;
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

    /** All of a page's, in order. */
    List<String> all(ChannelId channel);
}
