package dev.bandeja.adapters.rest.schedule;

import dev.bandeja.adapters.rest.Query;
import dev.bandeja.adapters.rest.Roles;
import dev.bandeja.adapters.rest.docs.Refuses;
import dev.bandeja.adapters.rest.problem.Problem;
import dev.bandeja.application.servicelevel.CalendarFile;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.DaysAhead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Help with setting up working hours, before they are anybody's: what they come to, and whose holidays to take. */
@Tag(name = "Schedules")
@Path("schedules")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SchedulesResource {
    private static final int DAYS_AHEAD = 14;
    private static final int YEARS_OF_HOLIDAYS = 2;

    private final CalendarFile calendars;
    private final InstantSource time;
    private final ZoneId home;

    @Inject
    public SchedulesResource(CalendarFile calendars, InstantSource time, ZoneId home) {
        this.calendars = calendars;
        this.time = time;
        this.home = home;
    }

    @Operation(
            operationId = "previewSchedule",
            summary = "What a schedule comes to",
            description = "Of the next 14 days, with holidays, exceptions and changes of the clocks. Nothing is kept.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ScheduleJson.class),
                            examples = {@ExampleObject(name = "schedule", ref = "schedule")}))
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DaysAheadJson.class),
                            examples = {@ExampleObject(name = "daysAhead", ref = "daysAhead")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public DaysAheadJson preview(ScheduleJson schedule) {
        BusinessHours hours = schedule.hours();
        return DaysAheadJson.of(DaysAhead.of(hours, time.instant(), DAYS_AHEAD), hours.zone());
    }

    @Operation(
            operationId = "readCalendar",
            summary = "The holidays of a calendar file",
            description =
                    "Whole days of the next two years, from an iCalendar file. Nothing is kept: add those you want to a schedule.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarJson.class),
                            examples = {@ExampleObject(name = "calendar", ref = "calendar")}))
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarDaysJson.class),
                            examples = {@ExampleObject(name = "calendarDays", ref = "calendarDays")}))
    @Refuses({Problem.INVALID})
    @POST
    @Path("calendar")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
    public CalendarDaysJson calendar(CalendarJson file) {
        LocalDate today = LocalDate.ofInstant(time.instant(), home);
        return CalendarDaysJson.of(calendars.wholeDays(
                Query.required("calendar", file.calendar()), today, today.plusYears(YEARS_OF_HOLIDAYS)));
    }
}
