package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.ChannelId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages' VIPs in memory. */
public final class InMemoryVips implements Vips {
    private final Table<Vip, Vip> rows;

    public InMemoryVips(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void add(ChannelId channel, Collection<String> people) {
        people.stream().map(person -> new Vip(channel, person)).forEach(vip -> rows.put(vip, vip));
    }

    @Override
    public void remove(ChannelId channel, Collection<String> people) {
        people.forEach(person -> rows.remove(new Vip(channel, person)));
    }

    @Override
    public Set<String> among(ChannelId channel, Collection<String> people) {
        return people.stream()
                .filter(person -> rows.get(new Vip(channel, person)).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public int count(ChannelId channel) {
        return all(channel).size();
    }

    @Override
    public List<String> all(ChannelId channel) {
        return rows.rows()
                .filter(vip -> vip.channel().equals(channel))
                .map(Vip::person)
                .sorted()
                .toList();
    }

    private record Vip(ChannelId channel, String person) {}
}
