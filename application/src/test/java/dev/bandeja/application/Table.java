package dev.bandeja.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows in memory, in the order they were first written; changes need a transaction and are undone with it. */
public final class Table<K, V> {
    private final Transactions transactions;
    private final Object identity = new Object();
    private Map<K, V> rows = new LinkedHashMap<>();

    public Table(Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** A row that must be there. */
    public V row(K key) {
        return get(key).orElseThrow(() -> new IllegalStateException("no row " + key));
    }

    public void put(K key, V row) {
        aboutToChange();
        rows.put(key, row);
    }

    public void remove(K key) {
        aboutToChange();
        rows.remove(key);
    }

    /** The rows as they are now; later changes do not touch this stream. */
    public Stream<V> rows() {
        return List.copyOf(rows.values()).stream();
    }

    public Stream<Map.Entry<K, V>> entries() {
        return List.copyOf(rows.entrySet()).stream().map(each -> Map.entry(each.getKey(), each.getValue()));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private void aboutToChange() {
        transactions.beforeFirstChange(identity, () -> {
            Map<K, V> before = new LinkedHashMap<>(rows);
            return () -> rows = before;
        });
    }
}
