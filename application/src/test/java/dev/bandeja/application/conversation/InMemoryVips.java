package dev.bandeja.application.conversation;

import dev.bandeja.application.Page;
import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages' VIPs in memory. */
public final class InMemoryVips implements Vips {
    private final Table<Row, Row> rows;
    private final InMemoryCustomers customers;

    public InMemoryVips(Transactions transactions, InMemoryCustomers customers) {
        this.customers = customers;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(ChannelId channel, Collection<String> people) {
        people.stream().map(person -> new Row(channel, person)).forEach(vip -> rows.put(vip, vip));
    }

    @Override
    public void remove(ChannelId channel, Collection<String> people) {
        people.forEach(person -> rows.remove(new Row(channel, person)));
    }

    @Override
    public Set<String> among(ChannelId channel, Collection<String> people) {
        return people.stream()
                .filter(person -> rows.get(new Row(channel, person)).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public int count(ChannelId channel) {
        return (int) rows.rows().filter(row -> row.channel().equals(channel)).count();
    }

    @Override
    public Page<Vip> page(ChannelId channel, Optional<String> meant, Optional<String> after, int limit) {
        List<Vip> found = rows.rows()
                .filter(row -> row.channel().equals(channel)
                        && after.map(last -> row.person().compareTo(last) > 0).orElse(true))
                .map(row -> new Vip(row.person(), name(row)))
                .filter(vip ->
                        meant.map(text -> isMeant(vip, bare(text.strip()))).orElse(true))
                .sorted(Comparator.comparing(Vip::person))
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).person()));
    }

    private Optional<String> name(Row row) {
        return customers
                .knownAs(row.person())
                .filter(customer -> customer.channel().equals(row.channel()))
                .findFirst()
                .flatMap(Customer::name);
    }

    private static boolean isMeant(Vip vip, String text) {
        return vip.person().startsWith(text)
                || vip.name().filter(name -> bare(name).contains(text)).isPresent();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private record Row(ChannelId channel, String person) {}
}
