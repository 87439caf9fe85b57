package dev.bandeja.application.channel;

import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sections in which every single setting is another, so that tests see the settings that are added later too. */
public final class OtherSettings {
    private OtherSettings() {}

    public static SettingsSection everyOneAnother(SettingsSection section) {
        Map<String, Object> others = new HashMap<>();
        section.values().forEach((field, value) -> others.put(field, another(field, value)));
        return section.with(others);
    }

    private static Object another(String field, Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Span span) {
            return new Span(span.amount() + 1, span.unit());
        }
        if (value instanceof BusinessHours) {
            return WeeklyHours.everyDay("07:00", "23:00")
                    .in("Europe/Madrid")
                    .closedOn(LocalDate.parse("2026-12-25"))
                    .on(LocalDate.parse("2026-12-24"), "08:00", "12:00");
        }
        if (value instanceof Enum<?> one) {
            Object[] all = one.getDeclaringClass().getEnumConstants();
            return all[(one.ordinal() + 1) % all.length];
        }
        if (field.equals("addresses")) {
            return List.of(
                    new NotifiedAddress("guardia@example.com", "pt", true, false, true, false),
                    new NotifiedAddress("jefa@example.com", "en", false, true, false, true));
        }
        if (value instanceof List<?>) {
            return List.of(new KeyPhrase("Reclamó ñandú", true), new KeyPhrase("abogado", false));
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.isPresent() ? Optional.of(another(field, maybe.get())) : Optional.of(Span.hours(48));
        }
        if (value instanceof String) {
            return "pt";
        }
        if (value instanceof AutomaticText) {
            return new AutomaticText(
                    true,
                    CustomerTexts.of(Map.of("es", List.of("Hola {customer} ñ", field), "fr", List.of("Bonjour"))));
        }
        throw new AssertionError("say what another " + field + " than " + value + " is");
    }
}
