package dev.bandeja.adapters.rest;

import dev.bandeja.adapters.rest.about.AboutResource;
import dev.bandeja.adapters.rest.agent.AgentsResource;
import dev.bandeja.adapters.rest.agent.BreaksResource;
import dev.bandeja.adapters.rest.analytics.AnalyticsResource;
import dev.bandeja.adapters.rest.analytics.LiveCampaignsResource;
import dev.bandeja.adapters.rest.analytics.LivePanelResource;
import dev.bandeja.adapters.rest.board.BoardResource;
import dev.bandeja.adapters.rest.campaign.CampaignStaffResource;
import dev.bandeja.adapters.rest.campaign.CampaignsResource;
import dev.bandeja.adapters.rest.campaign.DispositionsResource;
import dev.bandeja.adapters.rest.campaign.ResponsesResource;
import dev.bandeja.adapters.rest.channel.BackfillsResource;
import dev.bandeja.adapters.rest.channel.ChannelHealthResource;
import dev.bandeja.adapters.rest.channel.ChannelsResource;
import dev.bandeja.adapters.rest.channel.ConnectionsResource;
import dev.bandeja.adapters.rest.channel.PreflightResource;
import dev.bandeja.adapters.rest.erasure.ErasuresResource;
import dev.bandeja.adapters.rest.intake.IntakeResource;
import dev.bandeja.adapters.rest.mail.MailsResource;
import dev.bandeja.adapters.rest.metadata.MetadataFieldsResource;
import dev.bandeja.adapters.rest.metadata.TicketMetadataResource;
import dev.bandeja.adapters.rest.people.PeopleResource;
import dev.bandeja.adapters.rest.problem.BodyReading;
import dev.bandeja.adapters.rest.problem.FaultMapper;
import dev.bandeja.adapters.rest.problem.RefusedMapper;
import dev.bandeja.adapters.rest.publishing.PostFilesResource;
import dev.bandeja.adapters.rest.publishing.PostsResource;
import dev.bandeja.adapters.rest.recording.RecordingsResource;
import dev.bandeja.adapters.rest.schedule.SchedulesResource;
import dev.bandeja.adapters.rest.security.SameOriginFilter;
import dev.bandeja.adapters.rest.session.AccessResource;
import dev.bandeja.adapters.rest.session.PresenceResource;
import dev.bandeja.adapters.rest.session.SessionResource;
import dev.bandeja.adapters.rest.settings.AutomationResource;
import dev.bandeja.adapters.rest.settings.ImportanceResource;
import dev.bandeja.adapters.rest.settings.NotificationsResource;
import dev.bandeja.adapters.rest.settings.SettingsResource;
import dev.bandeja.adapters.rest.tag.TagsResource;
import dev.bandeja.adapters.rest.ticket.ActionsResource;
import dev.bandeja.adapters.rest.ticket.DeliveriesResource;
import dev.bandeja.adapters.rest.ticket.HeldMessagesResource;
import dev.bandeja.adapters.rest.ticket.MessagesResource;
import dev.bandeja.adapters.rest.ticket.ModerationResource;
import dev.bandeja.adapters.rest.ticket.PriorityResource;
import dev.bandeja.adapters.rest.ticket.ThreadResource;
import dev.bandeja.adapters.rest.ticket.TicketDispositionsResource;
import dev.bandeja.adapters.rest.ticket.TicketFilesResource;
import dev.bandeja.adapters.rest.ticket.TicketHeldResource;
import dev.bandeja.adapters.rest.ticket.TicketResponsesResource;
import dev.bandeja.adapters.rest.ticket.TicketTagsResource;
import dev.bandeja.adapters.rest.ticket.TicketsResource;
import dev.bandeja.adapters.rest.ticket.TransferResource;
import dev.bandeja.adapters.rest.ticket.TypingResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The REST API, version 1. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AboutResource.class,
                SessionResource.class,
                PresenceResource.class,
                BreaksResource.class,
                AgentsResource.class,
                AnalyticsResource.class,
                DispositionsResource.class,
                TicketDispositionsResource.class,
                LiveCampaignsResource.class,
                LivePanelResource.class,
                TicketsResource.class,
                BoardResource.class,
                ActionsResource.class,
                AutomationResource.class,
                ModerationResource.class,
                PriorityResource.class,
                TransferResource.class,
                ThreadResource.class,
                TypingResource.class,
                MessagesResource.class,
                DeliveriesResource.class,
                TicketHeldResource.class,
                HeldMessagesResource.class,
                BackfillsResource.class,
                ChannelsResource.class,
                ConnectionsResource.class,
                CampaignsResource.class,
                CampaignStaffResource.class,
                ResponsesResource.class,
                TicketResponsesResource.class,
                TicketFilesResource.class,
                RecordingsResource.class,
                ChannelHealthResource.class,
                PreflightResource.class,
                SchedulesResource.class,
                SettingsResource.class,
                ImportanceResource.class,
                NotificationsResource.class,
                MetadataFieldsResource.class,
                TagsResource.class,
                TicketTagsResource.class,
                TicketMetadataResource.class,
                IntakeResource.class,
                PostsResource.class,
                PostFilesResource.class,
                MailsResource.class,
                ErasuresResource.class,
                PeopleResource.class,
                AccessResource.class,
                SameOriginFilter.class,
                BodyReading.class,
                RefusedMapper.class,
                FaultMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
