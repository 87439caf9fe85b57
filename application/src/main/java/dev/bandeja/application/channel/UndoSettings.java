package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An administrator takes an entry of a page's history back: its settings are as they were before it. */
@UseCase
public class UndoSettings {
    private final Settings settings;
    private final ChangeSettings change;

    @Inject
    public UndoSettings(Settings settings, ChangeSettings change) {
        this.settings = settings;
        this.change = change;
    }

    /**
     * @throws Refused {@code CANNOT_UNDO} with the {@code settings} that were changed again since, {@code NOT_FOUND},
     *     {@code INVALID} when the old values no longer go together with the others
     */
    public void undo(Person person, ChannelId channel, long entry) {
        ChannelSettings now = settings.lock(channel).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Settings.Recorded undone = settings.change(channel, entry).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        SettingsSection section = now.section(undone.section());
        Map<String, Object> values = section.values();
        List<SettingChange> changes = undone.change().settings();
        List<String> changedSince = changes.stream()
                .filter(setting -> !setting.after().equals(values.get(setting.field())))
                .map(SettingChange::field)
                .toList();
        if (!changedSince.isEmpty()) {
            throw Refused.because(Reason.CANNOT_UNDO)
                    .with("section", undone.section().name())
                    .with("settings", changedSince);
        }
        Map<String, Object> before = new HashMap<>();
        changes.forEach(setting -> before.put(setting.field(), setting.before()));
        change.to(now, section.with(before), person, ChangeSettings.Cause.undoing(entry));
    }
}
