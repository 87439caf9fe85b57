package dev.bandeja.adapters.rest.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingWordsTest {
    @ParameterizedTest
    @EnumSource
    void every_setting_and_every_word_it_can_be_has_a_name_in_every_language(SettingsSection.Name section) {
        for (Language language : Language.values()) {
            SettingWords words = new SettingWords(language);
            assertNamed(words.label(section));
            for (RecordComponent setting : section.type().getRecordComponents()) {
                assertNamed(words.label(section, setting.getName()));
                if (setting.getType().isEnum()) {
                    Arrays.stream(setting.getType().getEnumConstants())
                            .forEach(word -> assertNamed(words.value(word).orElseThrow()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_beside_the_settings_has_a_name_too(Language language) {
        SettingWords words = new SettingWords(language);
        assertNamed(words.label(SettingsSection.Name.IMPORTANCE, "vip"));
        assertNamed(words.label(SettingsSection.Name.IMPORTANCE, "vips"));
        assertNamed(words.label(SettingsSection.Name.NOTIFICATIONS, "resumed"));
        assertEquals(Optional.of("24012345678901"), words.value(Optional.of("24012345678901")));
    }

    @ParameterizedTest
    @EnumSource
    void values_are_words(Language language) {
        SettingWords words = new SettingWords(language);
        assertEquals(Optional.of("20 min"), words.value(Optional.of(Span.minutes(20))));
        assertEquals(Optional.empty(), words.value(Optional.empty()), "off");
        assertNamed(words.value(true).orElseThrow());
        assertNamed(words.value(QualityOfService.Clock.BUSINESS).orElseThrow());
        assertEquals(
                2,
                words.value(WeeklyHours.none()
                                .and(java.time.DayOfWeek.MONDAY, "09:00", "18:00")
                                .in("America/Santiago"))
                        .orElseThrow()
                        .split(", ")
                        .length);
    }

    private static void assertNamed(String word) {
        assertFalse(word.contains("setting."), word);
    }
}
