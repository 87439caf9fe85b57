package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.ticket.TicketFilterJson.MetadataJson;
import dev.bandeja.adapters.rest.ticket.TicketFilterJson.PeriodJson;
import dev.bandeja.adapters.rest.ticket.TicketFilterJson.TagsJson;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Who;
import dev.bandeja.domain.ticket.TicketState;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A filter of tickets as it stands in an address; what may be said several times means any of them. */
public class TicketFilterQuery {
    @Parameter(
            description =
                    "Only tickets whose customer's name contains this, or whose number it is: the network's, or one written in a field of theirs",
            example = "ana")
    @QueryParam("q")
    String customer;

    @Parameter(description = "Only these networks", example = "facebook")
    @QueryParam("kind")
    List<String> kinds;

    @Parameter(description = "Only these pages", example = "3")
    @QueryParam("channel")
    List<String> channels;

    @Parameter(description = "Only these campaigns", example = "5")
    @QueryParam("campaign")
    List<String> campaigns;

    @Parameter(
            description = "Whose: nobody, anybody, me, or the numbers of agents. An ended ticket is of who had it last",
            example = "me")
    @QueryParam("agent")
    List<String> agents;

    @Parameter(description = "Only these states: open, closed, ignored", example = "open")
    @QueryParam("state")
    List<String> states;

    @Parameter(
            description = "Only those whose customer waits for an answer, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("awaiting")
    String awaiting;

    @Parameter(
            description = "Only those which a person has answered, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("addressed")
    String addressed;

    @Parameter(
            description = "Only those on which a promise to the customer is being broken, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("late")
    String late;

    @Parameter(
            description = "Only tickets marked as important",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("important")
    String important;

    @Parameter(
            description = "Only private, or only public ones",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"private", "public"}))
    @QueryParam("visibility")
    String visibility;

    @Parameter(
            description = "Only those with something written in the company's own fields, or only the others",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("metadata")
    String metadata;

    @Parameter(description = "With metadata: only in this field", example = "4")
    @QueryParam("field")
    String field;

    @Parameter(description = "With field: only when exactly this is written in it", example = "Reclamo")
    @QueryParam("value")
    String value;

    @Parameter(description = "Only those with a tag, or only the others", schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("tagged")
    String tagged;

    @Parameter(description = "One of these tags; with tagged=false none of them", example = "7")
    @QueryParam("tag")
    List<String> tags;

    @Parameter(
            description = "What from, until and lastDays are about",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"opened", "last_message", "ended"},
                            defaultValue = "opened"))
    @QueryParam("moment")
    String moment;

    @Parameter(description = "At or after", example = "2026-11-01T00:00:00Z")
    @QueryParam("from")
    String from;

    @Parameter(description = "Before", example = "2026-12-01T00:00:00Z")
    @QueryParam("until")
    String until;

    @Parameter(
            description = "Within so many times 24 hours before now",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "366"))
    @QueryParam("lastDays")
    String lastDays;

    /**
     * What it asks.
     *
     * @throws Refused {@code INVALID} with the name of the parameter
     */
    TicketFilter filter() {
        List<String> whose = given(agents);
        Optional<Who> who = word(whose);
        return new TicketFilterJson(
                        Query.text("q", customer).orElse(null),
                        given(kinds),
                        numbers("channel", channels),
                        numbers("campaign", campaigns),
                        who.orElse(whose.isEmpty() ? null : Who.CHOSEN),
                        who.isPresent() ? List.of() : numbers("agent", whose),
                        given(states).stream()
                                .map(state -> Query.oneOf(TicketState.Kind.class, "state", state))
                                .toList(),
                        flag("awaiting", awaiting),
                        flag("addressed", addressed),
                        flag("late", late),
                        Query.flag("important", important),
                        Query.text("visibility", visibility)
                                .map(wanted -> Query.oneOf(Visibility.class, "visibility", wanted))
                                .orElse(null),
                        metadata(),
                        tags(),
                        period())
                .filter();
    }

    private static Optional<Who> word(List<String> whose) {
        return whose.size() != 1
                ? Optional.empty()
                : switch (whose.get(0).toLowerCase(Locale.ROOT)) {
                    case "nobody" -> Optional.of(Who.NOBODY);
                    case "anybody" -> Optional.of(Who.ANYBODY);
                    case "me" -> Optional.of(Who.ME);
                    default -> Optional.empty();
                };
    }

    private MetadataJson metadata() {
        Boolean has = flag("metadata", metadata);
        Optional<String> number = Query.text("field", field);
        if (has == null && (number.isPresent() || Query.text("value", value).isPresent())) {
            throw Refused.invalid("metadata", "required");
        }
        return has == null
                ? null
                : new MetadataJson(
                        has,
                        number.map(text -> number("field", text)).orElse(null),
                        Query.text("value", value).orElse(null));
    }

    private TagsJson tags() {
        Boolean has = flag("tagged", tagged);
        List<Long> wanted = numbers("tag", tags);
        return has == null && wanted.isEmpty() ? null : new TagsJson(has == null || has, wanted);
    }

    private PeriodJson period() {
        Optional<Instant> begins = Query.text("from", from).map(text -> instant("from", text));
        Optional<Instant> ends = Query.text("until", until).map(text -> instant("until", text));
        Optional<Integer> days =
                Query.text("lastDays", lastDays).map(text -> (int) Math.min(number("lastDays", text), 10_000));
        Moment what = Query.text("moment", moment)
                .map(text -> Query.oneOf(Moment.class, "moment", text))
                .orElse(Moment.OPENED);
        return begins.isEmpty() && ends.isEmpty() && days.isEmpty()
                ? null
                : new PeriodJson(what, begins.orElse(null), ends.orElse(null), days.orElse(null));
    }

    private static Boolean flag(String name, String value) {
        return Query.text(name, value).map(text -> Query.flag(name, text)).orElse(null);
    }

    private static List<String> given(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static List<Long> numbers(String name, List<String> values) {
        return given(values).stream().map(value -> number(name, value)).toList();
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw Refused.invalid(name, "whole-number");
        }
    }

    private static Instant instant(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException notAMoment) {
            throw Refused.invalid(name, "moment");
        }
    }
}
