package dev.bandeja.adapters.rest.analytics;

import dev.bandeja.adapters.rest.security.SignedIn;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Reads from an address what is asked, and limits it to what the caller may see. */
@ApplicationScoped
public class AnalyticsQuestion {
    private static final int USUAL_DAYS = 7;

    private final People people;
    private final Campaigns campaigns;
    private final InstantSource time;
    private final ZoneId home;

    @Inject
    public AnalyticsQuestion(People people, Campaigns campaigns, InstantSource time, ZoneId home) {
        this.people = people;
        this.campaigns = campaigns;
        this.time = time;
        this.home = home;
    }

    /** What can be asked in an address; what is missing is not asked for. */
    public static class Asked {
        @Parameter(description = "First day, as 2026-11-01; the last seven days when nothing is said")
        @QueryParam("from")
        private String from;

        @Parameter(description = "Last day that counts; today when nothing is said")
        @QueryParam("to")
        private String to;

        @Parameter(description = "Only what happened in this campaign; days begin on its clocks")
        @QueryParam("campaign")
        private Long campaign;

        @Parameter(description = "Only what happened on this page")
        @QueryParam("channel")
        private Long channel;

        @Parameter(description = "Only what this agent did, or what concerned them")
        @QueryParam("agent")
        private Long agent;
    }

    /** On the clocks of the campaign that is asked for, if the caller may read its figures. */
    Period period(Asked asked, SecurityContext caller) {
        ZoneId zone = Optional.ofNullable(asked.campaign)
                .map(CampaignId::new)
                .filter(id -> within(caller).map(seen -> seen.contains(id)).orElse(true))
                .flatMap(campaigns::find)
                .map(campaign -> campaign.schedule().zone())
                .orElse(home);
        LocalDate today = LocalDate.ofInstant(time.instant(), zone);
        LocalDate last = day("to", asked.to).orElse(today);
        Period.requireSensible("to", last);
        return new Period(day("from", asked.from).orElse(last.minusDays(USUAL_DAYS - 1)), last, zone);
    }

    Question question(Asked asked, Period period, SecurityContext caller) {
        return new Question(
                period.from(),
                period.to(),
                within(caller),
                Optional.ofNullable(asked.campaign).map(CampaignId::new),
                Optional.ofNullable(asked.channel).map(ChannelId::new),
                Optional.ofNullable(asked.agent).map(AgentId::new));
    }

    /** The campaigns the caller reads figures of; empty = everything. */
    Optional<Set<CampaignId>> within(SecurityContext caller) {
        Person person = SignedIn.of(caller).person();
        boolean everything = person.seesEverything() || person.is(Role.ANALYST);
        return everything ? Optional.empty() : Optional.of(people.sight(person).supervises());
    }

    private static Optional<LocalDate> day(String field, String value) {
        try {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value.strip()));
        } catch (DateTimeParseException noDay) {
            throw Refused.invalid(field, "day").with("value", value);
        }
    }
}
