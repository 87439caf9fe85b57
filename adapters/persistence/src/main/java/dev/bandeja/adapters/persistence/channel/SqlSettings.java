package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.application.Page;
import dev.bandeja.application.channel.Settings;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the pages in the database. */
@ApplicationScoped
public class SqlSettings implements Settings {
    private static final String RECORDED =
            """
            select s.id, s.section, s.person_id, s.at, s.origin, s.copied_from, s.undoes, s.settings::text as settings,
                   p.name as by_name, c.name as copied_from_name
            from settings_change s
            join person p on p.id = s.person_id
            left join channel c on c.id = s.copied_from
            where s.channel_id = ?
            """;

    private final Database database;

    @Inject
    public SqlSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ChannelSettings> of(ChannelId channel) {
        List<Row> rows = database.query(
                """
                select c.reopen_within, c.hours::text as hours, c.only_administrators_publish,
                        s.section, s.version, s.value::text as value
                from channel c left join channel_section s on s.channel_id = c.id where c.id = ?
                """,
                Row::of,
                channel.value());
        return rows.isEmpty() ? Optional.empty() : Optional.of(settings(channel, rows));
    }

    @Override
    public Optional<ChannelSettings> lock(ChannelId channel) {
        database.query(
                "select id from channel where id = ? for no key update", row -> row.number("id"), channel.value());
        return of(channel);
    }

    @Override
    public void save(ChannelId channel, SettingsSection section, Change change) {
        String value = SectionJson.write(section);
        if (section instanceof GeneralOptions general) {
            database.update(
                    """
                    update channel set reopen_within = ?, hours = ?::jsonb, only_administrators_publish = ?,
                                       version = version + 1
                    where id = ?
                    """,
                    general.reopenWithin().length().toMillis(),
                    ScheduleJson.write(general.hours()),
                    general.onlyAdministratorsPublish(),
                    channel.value());
            // The page's own rules are in its columns; only the unit is not.
            value = SectionJson.write("reopenWithin", general.reopenWithin());
        }
        database.update(
                """
                insert into channel_section (channel_id, section, version, value) values (?, ?, 1, ?::jsonb)
                on conflict (channel_id, section)
                do update set version = channel_section.version + 1, value = excluded.value
                """,
                channel.value(),
                section.name(),
                value);
        note(channel, section.name(), change);
    }

    @Override
    public void note(ChannelId channel, SettingsSection.Name section, Change change) {
        database.update(
                """
                insert into settings_change (channel_id, section, person_id, at, origin, copied_from, undoes, settings)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                channel.value(),
                section,
                change.by().value(),
                change.at(),
                change.origin(),
                change.copiedFrom().map(ChannelId::value),
                change.undoes(),
                SectionJson.write(change.settings()));
    }

    @Override
    public Page<Recorded> history(ChannelId channel, Optional<String> after, int limit) {
        Optional<long[]> keys = Cursors.keys(after, 1);
        List<Object> parameters = new ArrayList<>(List.of(channel.value()));
        keys.ifPresent(key -> parameters.add(key[0]));
        parameters.add(limit + 1);
        return Cursors.page(
                database.query(
                        RECORDED + (keys.isPresent() ? "and s.id < ? " : "") + "order by s.id desc limit ?",
                        SqlSettings::recorded,
                        parameters.toArray()),
                limit,
                entry -> new long[] {entry.id()});
    }

    @Override
    public Optional<Recorded> change(ChannelId channel, long id) {
        return database.first(RECORDED + "and s.id = ?", SqlSettings::recorded, channel.value(), id);
    }

    private static ChannelSettings settings(ChannelId channel, List<Row> rows) {
        Map<SettingsSection.Name, Row> saved = new EnumMap<>(SettingsSection.Name.class);
        rows.forEach(row -> row.section().ifPresent(section -> saved.put(section, row)));
        Map<SettingsSection.Name, Long> versions = new EnumMap<>(SettingsSection.Name.class);
        saved.forEach((section, row) -> versions.put(section, row.version()));
        return new ChannelSettings(
                channel,
                read(saved, QualityOfService.BY_DEFAULT),
                read(saved, AutomaticActions.NONE),
                read(saved, ImportantContent.NONE),
                read(saved, Notifications.NONE),
                asTyped(rows.get(0).general(), read(saved, rows.get(0).general())),
                versions);
    }

    /** With the time in the unit that somebody typed, as long as it is the one that the page goes by. */
    private static GeneralOptions asTyped(GeneralOptions ofThePage, GeneralOptions typed) {
        return typed.reopenWithin().length().equals(ofThePage.reopenWithin().length()) ? typed : ofThePage;
    }

    private static <S extends SettingsSection> S read(Map<SettingsSection.Name, Row> saved, S byDefault) {
        return Optional.ofNullable(saved.get(byDefault.name()))
                .map(row -> SectionJson.read(byDefault, row.value()))
                .orElse(byDefault);
    }

    private static Recorded recorded(Columns row) {
        SettingsSection.Name section = row.one(SettingsSection.Name.class, "section");
        Origin origin = row.one(Origin.class, "origin");
        String settings = row.text("settings");
        return new Recorded(
                row.number("id"),
                section,
                new Change(
                        new AgentId(row.number("person_id")),
                        row.instant("at"),
                        origin,
                        row.maybeNumber("copied_from").map(ChannelId::new),
                        row.maybeNumber("undoes"),
                        origin == Origin.DONE ? SectionJson.done(settings) : SectionJson.changes(section, settings)),
                row.text("by_name"),
                row.maybeText("copied_from_name"));
    }

    /** A page with one of its sections, if it has any that was saved. */
    private record Row(GeneralOptions general, Optional<SettingsSection.Name> section, long version, String value) {
        static Row of(Columns row) {
            return new Row(
                    new GeneralOptions(
                            Span.of(Duration.ofMillis(row.number("reopen_within"))),
                            ScheduleJson.read(row.text("hours")),
                            row.flag("only_administrators_publish")),
                    row.maybeText("section").map(SettingsSection.Name::valueOf),
                    row.number("version"),
                    row.text("value"));
        }
    }
}
