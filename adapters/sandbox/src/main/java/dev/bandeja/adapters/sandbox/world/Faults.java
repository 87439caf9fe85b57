package dev.bandeja.adapters.sandbox.world;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The faults that Graph has been told to show. */
public final class Faults implements Section {

    private final Map<String, Fault> faults = new LinkedHashMap<>();

    Faults() {}

    /** All of them, the oldest first. */
    public Collection<Fault> all() {
        return Collections.unmodifiableCollection(faults.values());
    }

    /** The fault that strikes for this call: the oldest that concerns it. */
    public Optional<Fault> striking(String method, String path) {
        return faults.values().stream()
                .filter(fault -> fault.concerns(method, path))
                .findFirst();
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "fault-set" ->
                faults.put(
                        entry.text("id"),
                        new Fault(entry.text("id"), entry.facts().getJsonObject("order")));
            case "fault-cleared" -> faults.remove(entry.text("id"));
            case "call" -> use(entry.text("fault", ""));
            default -> {}
        }
    }

    private void use(String id) {
        var fault = faults.get(id);
        if (fault != null) {
            fault.use();
            if (fault.left() == 0) {
                faults.remove(id);
            }
        }
    }

    @Override
    public void clear() {
        faults.clear();
    }
}
