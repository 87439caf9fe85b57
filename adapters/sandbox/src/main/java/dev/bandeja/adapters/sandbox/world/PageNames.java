package dev.bandeja.adapters.sandbox.world;

import java.util.HashMap;
import java.util.Map;

/** What pages are called since somebody renamed them. */
final class PageNames implements Section {
    private final Map<String, String> names = new HashMap<>();

    /** The page as it is called now. */
    Page named(Page page) {
        return new Page(page.id(), names.getOrDefault(page.id(), page.name()), page.token(), page.category());
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("page-renamed")) {
            names.put(entry.text("page", ""), entry.text("name", ""));
        }
    }

    @Override
    public void clear() {
        names.clear();
    }
}
