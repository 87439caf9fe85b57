package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.TimeRange;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings and their values as people read them. */
record SettingWords(Language language) {
    String label(SettingsSection.Name section) {
        return Sentences.say(language, "setting." + section, Map.of());
    }

    String label(SettingsSection.Name section, String field) {
        return Sentences.say(language, "setting." + section + "." + field, Map.of());
    }

    /** A value in words; empty when the setting is off. */
    Optional<String> value(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.flatMap(this::value);
        }
        if (value instanceof List<?> list) {
            return Optional.of(
                            list.stream().flatMap(each -> value(each).stream()).collect(Collectors.joining(" · ")))
                    .filter(text -> !text.isEmpty());
        }
        return Optional.of(word(value));
    }

    private String word(Object value) {
        if (value instanceof Boolean flag) {
            return Sentences.say(language, flag ? "setting.on" : "setting.off", Map.of());
        }
        if (value instanceof Span span) {
            return Sentences.say(language, "setting.span." + span.unit(), Map.of("n", span.amount()));
        }
        if (value instanceof KeyPhrase phrase) {
            return phrase.exact()
                    ? Sentences.say(language, "setting.exact", Map.of("text", phrase.text()))
                    : phrase.text();
        }
        if (value instanceof NotifiedAddress address) {
            return address(address);
        }
        if (value instanceof AutomaticText text) {
            return automatic(text);
        }
        if (value instanceof Enum<?> one) {
            return Sentences.say(language, "setting.value." + one.name(), Map.of());
        }
        return value instanceof BusinessHours hours ? hours(hours) : String.valueOf(value);
    }

    /** The address, its language, and what it hears of. */
    private String address(NotifiedAddress one) {
        List<String> hears = new ArrayList<>();
        Map<String, Boolean> switches = new LinkedHashMap<>();
        switches.put("newTickets", one.newTickets());
        switches.put("importantTickets", one.importantTickets());
        switches.put("overdueTickets", one.overdueTickets());
        switches.put("tokenTrouble", one.tokenTrouble());
        switches.forEach((name, on) -> {
            if (on) {
                hears.add(Sentences.say(language, "setting.hears." + name, Map.of()));
            }
        });
        String what =
                hears.isEmpty() ? Sentences.say(language, "setting.hears.nothing", Map.of()) : String.join(", ", hears);
        return one.address() + " (" + one.language() + "): " + what;
    }

    /** On or off, and then every text there is, by language. */
    private String automatic(AutomaticText text) {
        List<String> parts = new ArrayList<>(List.of(word(text.on())));
        text.texts().variants().forEach((code, some) -> parts.add(code + ": " + String.join(" | ", some)));
        return String.join(" · ", parts);
    }

    private String hours(BusinessHours hours) {
        List<String> parts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeRange> ranges = hours.week().on(day);
            if (!ranges.isEmpty()) {
                parts.add(day.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(language.code())) + " "
                        + ranges.stream().map(TimeRange::toString).collect(Collectors.joining(" + ")));
            }
        }
        int dates = hours.dates().holidays().size() + hours.dates().exceptions().size();
        if (dates > 0) {
            parts.add(Sentences.say(language, "setting.dates", Map.of("n", dates)));
        }
        parts.add(hours.zone().getId());
        return String.join(", ", parts);
    }
}
