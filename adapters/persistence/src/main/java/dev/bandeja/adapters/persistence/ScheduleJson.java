package dev.bandeja.adapters.persistence;

import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.DatedHours;
import dev.bandeja.domain.servicelevel.TimeRange;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Business hours as JSON, for people to read too:
 * {@code {"v":1,"zone":"America/Santiago","week":{"MONDAY":["09:00-18:00"]},"closed":["2026-12-25"],"exceptions":{…},"names":{…}}}.
 */
public final class ScheduleJson {
    private static final int VERSION = 1;
    private static final int ENOUGH = 1_000;
    /** Building hours is the dear part, and the same few are asked for with every message. */
    private static final Map<String, BusinessHours> READ = new ConcurrentHashMap<>();

    private ScheduleJson() {}

    public static String write(BusinessHours hours) {
        JsonArrayBuilder closed = Json.createArrayBuilder();
        hours.dates().holidays().forEach(day -> closed.add(day.toString()));
        JsonObjectBuilder names = Json.createObjectBuilder();
        hours.dates().names().forEach((day, name) -> names.add(day.toString(), name));
        return Json.createObjectBuilder()
                .add("v", VERSION)
                .add("zone", hours.zone().getId())
                .add("week", rangesByDay(hours.week().ranges()))
                .add("closed", closed)
                .add("exceptions", rangesByDay(hours.dates().exceptions()))
                .add("names", names)
                .build()
                .toString();
    }

    public static BusinessHours read(String json) {
        if (READ.size() > ENOUGH) {
            READ.clear();
        }
        return READ.computeIfAbsent(json, ScheduleJson::parse);
    }

    private static BusinessHours parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject hours = reader.readObject();
            if (hours.getInt("v") != VERSION) {
                throw new IllegalStateException("These hours were written by a newer Bandeja: " + json);
            }
            return BusinessHours.of(
                    ZoneId.of(hours.getString("zone")),
                    new WeeklyHours(ranges(hours.getJsonObject("week"), DayOfWeek::valueOf)),
                    DatedHours.of(
                            hours.getJsonArray("closed").getValuesAs(JsonString.class).stream()
                                    .map(day -> LocalDate.parse(day.getString()))
                                    .toList(),
                            ranges(hours.getJsonObject("exceptions"), LocalDate::parse),
                            names(hours)));
        }
    }

    /** Hours that were written before days had names have none. */
    private static Map<LocalDate, String> names(JsonObject hours) {
        return hours.getOrDefault("names", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> LocalDate.parse(entry.getKey()),
                        entry -> ((JsonString) entry.getValue()).getString()));
    }

    private static JsonObjectBuilder rangesByDay(Map<?, List<TimeRange>> days) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        days.forEach((day, ranges) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            ranges.forEach(range -> array.add(range.fromText() + "-" + range.toText()));
            object.add(day.toString(), array);
        });
        return object;
    }

    private static <D> Map<D, List<TimeRange>> ranges(JsonObject days, Function<String, D> day) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> day.apply(entry.getKey()), entry -> entry.getValue().asJsonArray().stream()
                                .map(ScheduleJson::range)
                                .toList()));
    }

    private static TimeRange range(JsonValue value) {
        String[] fromTo = ((JsonString) value).getString().split("-");
        return TimeRange.of(fromTo[0], fromTo[1]);
    }
}
