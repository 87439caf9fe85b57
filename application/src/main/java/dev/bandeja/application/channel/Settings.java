package dev.bandeja.application.channel;

import dev.bandeja.application.Page;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The settings of the pages, and who changed what in them. */
public interface Settings {
    /** The page's settings; what was never saved is as it comes. Empty when there is no such page. */
    Optional<ChannelSettings> of(ChannelId channel);

    /** The same, held until the end of the transaction. */
    Optional<ChannelSettings> lock(ChannelId channel);

    /** Writes a section down, and what changed with it; the section's version rises by one. */
    void save(ChannelId channel, SettingsSection section, Change change);

    /** Tells in the history of something that was done beside a section's settings; its version stays. */
    void note(ChannelId channel, SettingsSection.Name section, Change change);

    /** What was changed, newest first. */
    Page<Recorded> history(ChannelId channel, Optional<String> after, int limit);

    /** One entry of a page's history. */
    Optional<Recorded> change(ChannelId channel, long id);

    /** How a change came about. */
    enum Origin {
        SAVED,
        /** Copied from another page. */
        COPIED,
        /** An earlier change was taken back. */
        UNDONE,
        /** Something was done that is no setting, like making somebody a VIP; its values are texts, empty where there is none. */
        DONE
    }

    /**
     * A section was changed.
     *
     * @param copiedFrom the page it was copied from
     * @param undoes number of the entry that was taken back
     */
    record Change(
            AgentId by,
            Instant at,
            Origin origin,
            Optional<ChannelId> copiedFrom,
            Optional<Long> undoes,
            List<SettingChange> settings) {
        public Change {
            settings = List.copyOf(settings);
        }

        /** Somebody did something beside the settings. */
        public static Change done(AgentId by, Instant at, List<SettingChange> what) {
            return new Change(by, at, Origin.DONE, Optional.empty(), Optional.empty(), what);
        }
    }

    /** An entry of the history, with the names that people know. */
    record Recorded(
            long id, SettingsSection.Name section, Change change, String byName, Optional<String> copiedFromName) {}
}
