package dev.bandeja.adapters.persistence.board;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketFilter.Tagged;
import dev.bandeja.domain.ticket.TicketFilter.Who;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column asks, as JSON. What it does not ask is not in it. */
final class FilterJson {
    private FilterJson() {}

    static JsonObject write(TicketFilter filter) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        filter.customer().ifPresent(text -> json.add("customer", text));
        texts(json, "kinds", filter.kinds(), ChannelKind::name);
        numbers(json, "channels", filter.channels(), ChannelId::value);
        numbers(json, "campaigns", filter.campaigns(), CampaignId::value);
        json.add("who", filter.holder().who().name());
        numbers(json, "agents", filter.holder().agents(), AgentId::value);
        texts(json, "states", filter.states(), Enum::name);
        filter.awaiting().ifPresent(yes -> json.add("awaiting", yes));
        filter.addressed().ifPresent(yes -> json.add("addressed", yes));
        filter.late().ifPresent(yes -> json.add("late", yes));
        json.add("important", filter.important());
        filter.visibility().ifPresent(visibility -> json.add("visibility", visibility.name()));
        filter.classified().ifPresent(wanted -> json.add("classified", classified(wanted)));
        filter.tagged().ifPresent(wanted -> json.add("tagged", tagged(wanted)));
        filter.period().ifPresent(wanted -> json.add("period", period(wanted)));
        return json.build();
    }

    static TicketFilter read(JsonObject json) {
        return new TicketFilter(
                text(json, "customer"),
                texts(json, "kinds", ChannelKind::new),
                numbers(json, "channels", ChannelId::new),
                numbers(json, "campaigns", CampaignId::new),
                new Holder(Who.valueOf(json.getString("who")), numbers(json, "agents", AgentId::new)),
                texts(json, "states", TicketState.Kind::valueOf),
                flag(json, "awaiting"),
                flag(json, "addressed"),
                flag(json, "late"),
                json.getBoolean("important"),
                text(json, "visibility").map(Visibility::valueOf),
                part(json, "classified").map(FilterJson::classified),
                part(json, "tagged").map(FilterJson::tagged),
                part(json, "period").map(FilterJson::period));
    }

    private static JsonObjectBuilder classified(Classified wanted) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("has", wanted.has());
        wanted.field().ifPresent(field -> json.add("field", field));
        wanted.value().ifPresent(value -> json.add("value", value));
        return json;
    }

    private static Classified classified(JsonObject json) {
        return new Classified(
                json.getBoolean("has"),
                Optional.ofNullable(json.getJsonNumber("field")).map(JsonNumber::longValue),
                text(json, "value"));
    }

    private static JsonObjectBuilder tagged(Tagged wanted) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("has", wanted.has());
        numbers(json, "tags", wanted.tags(), TagId::value);
        return json;
    }

    private static Tagged tagged(JsonObject json) {
        return new Tagged(json.getBoolean("has"), numbers(json, "tags", TagId::new));
    }

    private static JsonObjectBuilder period(Period wanted) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("moment", wanted.moment().name());
        wanted.from().ifPresent(from -> json.add("from", from.toString()));
        wanted.until().ifPresent(until -> json.add("until", until.toString()));
        wanted.lastDays().ifPresent(days -> json.add("lastDays", days));
        return json;
    }

    private static Period period(JsonObject json) {
        return new Period(
                Moment.valueOf(json.getString("moment")),
                text(json, "from").map(Instant::parse),
                text(json, "until").map(Instant::parse),
                Optional.ofNullable(json.getJsonNumber("lastDays")).map(JsonNumber::intValue));
    }

    private static <T> void texts(JsonObjectBuilder json, String name, Collection<T> some, Function<T, String> text) {
        if (!some.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            some.stream().map(text).sorted().forEach(array::add);
            json.add(name, array);
        }
    }

    private static <T> void numbers(JsonObjectBuilder json, String name, Collection<T> some, Function<T, Long> number) {
        if (!some.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            some.stream().map(number).sorted().forEach(array::add);
            json.add(name, array);
        }
    }

    private static <T> Set<T> texts(JsonObject json, String name, Function<String, T> each) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .map(each)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static <T> Set<T> numbers(JsonObject json, String name, Function<Long, T> each) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::longValue)
                        .map(each)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }

    private static Optional<Boolean> flag(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonValue.TRUE::equals);
    }

    private static Optional<JsonObject> part(JsonObject json, String name) {
        return Optional.ofNullable(json.getJsonObject(name));
    }
}
