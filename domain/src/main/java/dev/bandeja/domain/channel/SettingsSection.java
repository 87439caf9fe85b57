package dev.bandeja.domain.channel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of a page's settings that is saved as one. It is a record, and each of its components is a setting: history, undoing
 * and copying to other pages go through the components, so that a setting which is added later is in all of them by itself.
 */
public interface SettingsSection {
    /** The sections there are, in the order in which people see them. */
    enum Name {
        QUALITY(QualityOfService.class),
        AUTOMATION(AutomaticActions.class),
        IMPORTANCE(ImportantContent.class),
        NOTIFICATIONS(Notifications.class),
        GENERAL(GeneralOptions.class);

        private final Class<? extends SettingsSection> type;

        Name(Class<? extends SettingsSection> type) {
            this.type = type;
        }

        /** The record whose components are the section's settings. */
        public Class<? extends SettingsSection> type() {
            return type;
        }
    }

    Name name();

    /** Every setting with its value, in order. */
    default Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent setting : getClass().getRecordComponents()) {
            values.put(setting.getName(), valueOf(setting));
        }
        return values;
    }

    /** The settings that differ in another state of the same section, in order. */
    default List<SettingChange> changesTo(SettingsSection after) {
        Map<String, Object> then = after.values();
        List<SettingChange> changes = new ArrayList<>();
        values().forEach((field, before) -> {
            if (!before.equals(then.get(field))) {
                changes.add(new SettingChange(field, before, then.get(field)));
            }
        });
        return changes;
    }

    /**
     * This section with some settings put to other values; the section's own rules are asked again.
     *
     * @throws dev.bandeja.domain.Refused when the values do not go together
     */
    default SettingsSection with(Map<String, Object> others) {
        Map<String, Object> values = values();
        values.putAll(others);
        RecordComponent[] settings = getClass().getRecordComponents();
        Object[] ordered = Arrays.stream(settings)
                .map(setting -> values.get(setting.getName()))
                .toArray();
        try {
            Constructor<?> constructor = getClass()
                    .getConstructor(Arrays.stream(settings)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (SettingsSection) constructor.newInstance(ordered);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }

    private Object valueOf(RecordComponent setting) {
        try {
            return setting.getAccessor().invoke(this);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }
}
