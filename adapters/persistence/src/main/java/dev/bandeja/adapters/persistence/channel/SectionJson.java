package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.BusinessHours;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A section of settings as JSON, and each single setting too: a record is an object of its components, what is off is null.
 * A setting that was not yet known when a section was written comes back as it is by default.
 */
final class SectionJson {
    private SectionJson() {}

    static String write(SettingsSection section) {
        return object(section).build().toString();
    }

    /** One setting of a section, without the others. */
    static String write(String setting, Object value) {
        return Json.createObjectBuilder().add(setting, value(value)).build().toString();
    }

    /** @param byDefault where the settings come from that the text does not have */
    static <S extends SettingsSection> S read(S byDefault, String json) {
        JsonObject written = parse(json).asJsonObject();
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent setting : byDefault.getClass().getRecordComponents()) {
            JsonValue value = written.get(setting.getName());
            if (value != null) {
                values.put(setting.getName(), read(setting.getGenericType(), value));
            }
        }
        @SuppressWarnings("unchecked")
        S section = (S) byDefault.with(values);
        return section;
    }

    static String write(List<SettingChange> changes) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        changes.forEach(change -> all.add(Json.createObjectBuilder()
                .add("field", change.field())
                .add("before", value(change.before()))
                .add("after", value(change.after()))));
        return all.build().toString();
    }

    /** Settings that a section no longer has are left out. */
    static List<SettingChange> changes(SettingsSection.Name section, String json) {
        List<SettingChange> changes = new ArrayList<>();
        for (JsonObject change : parse(json).asJsonArray().getValuesAs(JsonObject.class)) {
            Arrays.stream(section.type().getRecordComponents())
                    .filter(setting -> setting.getName().equals(change.getString("field")))
                    .findFirst()
                    .map(RecordComponent::getGenericType)
                    .ifPresent(type -> changes.add(new SettingChange(
                            change.getString("field"),
                            read(type, change.get("before")),
                            read(type, change.get("after")))));
        }
        return changes;
    }

    /** What was done beside the settings: texts, or nothing. */
    static List<SettingChange> done(String json) {
        return parse(json).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(change -> new SettingChange(
                        change.getString("field"), maybeText(change, "before"), maybeText(change, "after")))
                .toList();
    }

    private static Optional<String> maybeText(JsonObject change, String name) {
        return change.isNull(name) ? Optional.empty() : Optional.of(change.getString(name));
    }

    private static JsonValue parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    private static JsonObjectBuilder object(Object record) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            object.add(component.getName(), value(componentOf(record, component)));
        }
        return object;
    }

    private static JsonValue value(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(SectionJson::value).orElse(JsonValue.NULL);
        }
        if (value instanceof BusinessHours hours) {
            return parse(ScheduleJson.write(hours));
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(each -> array.add(value(each)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((key, each) -> object.add(String.valueOf(key), value(each)));
            return object.build();
        }
        return value instanceof Record record ? object(record).build() : Json.createValue(String.valueOf(value));
    }

    private static Object read(Type type, JsonValue value) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value == JsonValue.NULL ? Optional.empty() : Optional.of(read(inner, value));
            }
            if (generic.getRawType() == SortedMap.class) {
                SortedMap<String, Object> map = new TreeMap<>();
                Type each = generic.getActualTypeArguments()[1];
                value.asJsonObject().forEach((key, some) -> map.put(key, read(each, some)));
                return map;
            }
            return value.asJsonArray().stream().map(each -> read(inner, each)).toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == BusinessHours.class) {
            return ScheduleJson.read(value.toString());
        }
        if (plain == boolean.class) {
            return value == JsonValue.TRUE;
        }
        if (plain == int.class) {
            return ((JsonNumber) value).intValue();
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(((JsonString) value).getString()))
                    .findFirst()
                    .orElseThrow();
        }
        return plain.isRecord() ? record(plain, value.asJsonObject()) : ((JsonString) value).getString();
    }

    private static Object record(Class<?> type, JsonObject values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> read(component.getGenericType(), values.get(component.getName())))
                .toArray();
        try {
            Constructor<?> constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object componentOf(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
