package dev.bandeja.adapters.mail;

import dev.bandeja.adapters.mail.Composition.Action;
import dev.bandeja.adapters.mail.Composition.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tickets of a mail about several: their facts carry a number and a point before their names. */
record TicketLines(Phrases phrases, Values values, PublicAddress addresses) {
    /** Where a ticket is read, by its number. */
    static String path(String ticket) {
        return "/inbox/" + ticket + "?box=all";
    }

    List<Entry> of(Map<String, String> facts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; facts.containsKey(i + ".ticket"); i++) {
            entries.add(entry(own(facts, i + ".")));
        }
        return entries;
    }

    private static Map<String, String> own(Map<String, String> facts, String prefix) {
        Map<String, String> own = new HashMap<>();
        facts.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        return own;
    }

    private Entry entry(Map<String, String> facts) {
        Map<String, String> said = values.said(facts);
        String title = phrases.say("news." + facts.get("news"), said);
        return new Entry(
                facts.containsKey("important") && !facts.get("news").equals("IMPORTANT")
                        ? title + " · " + phrases.say("important", Map.of())
                        : title,
                said.get("at"),
                said.getOrDefault("words", ""),
                new Action("", addresses.of(path(facts.get("ticket")))));
    }
}
