package dev.bandeja.deployment.war.demo;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.application.agent.ChangeBreaks;
import dev.bandeja.application.agent.CreatePerson;
import dev.bandeja.application.agent.PasswordHash;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.campaign.CreateCampaign;
import dev.bandeja.application.campaign.GiveCampaign;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.application.channel.ConnectChannel;
import dev.bandeja.application.ticket.ChangeTags;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Break;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The company everybody can try Bandeja with: five people, the sandbox's page, one campaign that is always open for private
 * messages and one with office hours for public comments; if wanted, with two weeks behind it. Made once, in an empty
 * database, and only when the demo is on.
 */
@ApplicationScoped
public class DemoCompany {
    private static final String PASSWORD = "bandeja-demo";
    private static final int MOST_PER_AGENT = 5;

    private final boolean wanted;
    private final ZoneId zone;
    private final People people;
    private final Channels channels;
    private final Campaigns campaigns;
    private final PasswordHash passwords;
    private final ChangeBreaks changeBreaks;
    private final ChangeTags changeTags;
    private final CreatePerson createPerson;
    private final ConnectChannel connectChannel;
    private final CreateCampaign createCampaign;
    private final GiveCampaign giveCampaign;
    private final boolean past;
    private final DemoSettings settings;
    private final DemoHistory history;

    @Inject
    public DemoCompany(
            @ConfigProperty(name = "bandeja.demo.enabled", defaultValue = "false") boolean wanted,
            People people,
            Channels channels,
            Campaigns campaigns,
            PasswordHash passwords,
            ChangeBreaks changeBreaks,
            ChangeTags changeTags,
            CreatePerson createPerson,
            ConnectChannel connectChannel,
            CreateCampaign createCampaign,
            GiveCampaign giveCampaign,
            @ConfigProperty(name = "bandeja.demo.history", defaultValue = "false") boolean past,
            DemoSettings settings,
            DemoHistory history,
            ZoneId zone) {
        this.wanted = wanted;
        this.zone = zone;
        this.people = people;
        this.channels = channels;
        this.campaigns = campaigns;
        this.passwords = passwords;
        this.changeBreaks = changeBreaks;
        this.changeTags = changeTags;
        this.createPerson = createPerson;
        this.connectChannel = connectChannel;
        this.createCampaign = createCampaign;
        this.giveCampaign = giveCampaign;
        this.past = past;
        this.settings = settings;
        this.history = history;
    }

    /** Creates the company unless the demo is off or somebody is there already. */
    public void createIfWanted() {
        if (wanted && people.isEmpty()) {
            String hash = passwords.hash(PASSWORD.toCharArray());
            AgentId administrator = create("admin@example.com", "Alma Rojas", Role.ADMINISTRATOR, hash);
            makeTags();
            changeBreaks.change(List.of(
                    new Break("Café", Break.Icon.COFFEE, Optional.of(Duration.ofMinutes(15))),
                    new Break("Almuerzo", Break.Icon.MEAL, Optional.of(Duration.ofMinutes(60))),
                    new Break("Reunión", Break.Icon.MEETING, Optional.empty()),
                    new Break("Capacitación", Break.Icon.TRAINING, Optional.empty())));
            AgentId supervisor = create("supervisor@example.com", "Bruno Silva", Role.SUPERVISOR, hash);
            List<Member> agents = createAgents(hash);
            ChannelId page = connectPage(DemoWorld.PAGE_ID, DemoWorld.PAGE_NAME);
            Campaign always = always(page, agents);
            create(administrator, supervisor, always);
            create(administrator, supervisor, comments(page, agents));
            if (past) {
                settings.make(people.find(administrator).orElseThrow(), page, always);
                liveThePast(administrator, supervisor, agents);
            }
        }
    }

    private void makeTags() {
        List.of(
                        Map.entry("Envíos", Tag.Color.TEAL),
                        Map.entry("Daños", Tag.Color.RED),
                        Map.entry("Cambios", Tag.Color.VIOLET),
                        Map.entry("Reclamos", Tag.Color.ORANGE),
                        Map.entry("Facturas", Tag.Color.BLUE))
                .forEach(tag -> changeTags.add(tag.getKey(), tag.getValue()));
        Tag lastYear = changeTags.add("Navidad 2025", Tag.Color.GREY);
        changeTags.change(lastYear.id(), lastYear.name(), lastYear.color(), true);
    }

    /** A second page, and then two weeks with both. */
    private void liveThePast(AgentId administrator, AgentId supervisor, List<Member> agents) {
        ChannelId outlet = connectPage(DemoWorld.OUTLET_ID, DemoWorld.OUTLET_NAME);
        create(administrator, supervisor, outlet(outlet, agents.subList(1, agents.size())));
        history.live(agents.stream().map(Member::agent).toList(), outlet);
    }

    private List<Member> createAgents(String hash) {
        List<Member> agents = new ArrayList<>();
        for (String name : List.of("Camila Ortiz", "Mateo Suárez", "Paula Nunes")) {
            String email = "agent" + (agents.size() + 1) + "@example.com";
            agents.add(new Member(create(email, name, Role.AGENT, hash), agents.size()));
        }
        return agents;
    }

    private AgentId create(String email, String name, Role role, String hash) {
        AgentId id = people.newId();
        createPerson.create(new Person(id, email, name, Set.of(role), Optional.empty(), true), hash);
        return id;
    }

    private ChannelId connectPage(String pageId, String name) {
        ChannelId id = channels.newId();
        connectChannel.connect(
                new Channel(
                        id,
                        new ChannelKind("facebook"),
                        pageId,
                        name,
                        Channel.DEFAULT_REOPEN_WITHIN,
                        BusinessHours.byDefault(zone),
                        Optional.empty(),
                        Optional.empty()),
                DemoWorld.tokenOf(pageId));
        return id;
    }

    private void create(AgentId by, AgentId supervisor, Campaign campaign) {
        createCampaign.create(by, campaign);
        giveCampaign.give(campaign.id(), supervisor);
    }

    private Campaign always(ChannelId page, List<Member> agents) {
        return new Campaign(
                        campaigns.newId(),
                        "Atención 24 horas",
                        page,
                        true,
                        true,
                        false,
                        BusinessHours.alwaysOpen(zone),
                        Strategy.FEWEST,
                        MOST_PER_AGENT,
                        agents)
                .on(CampaignTerms.USUAL.ofPage(DemoWorld.PAGE_NAME));
    }

    private Campaign comments(ChannelId page, List<Member> agents) {
        return new Campaign(
                        campaigns.newId(),
                        "Comentarios",
                        page,
                        true,
                        false,
                        true,
                        BusinessHours.byDefault(zone),
                        Strategy.RRMEMORY,
                        MOST_PER_AGENT,
                        agents)
                .on(CampaignTerms.USUAL.ofPage(DemoWorld.PAGE_NAME));
    }

    private Campaign outlet(ChannelId page, List<Member> agents) {
        return new Campaign(
                        campaigns.newId(),
                        "Outlet",
                        page,
                        true,
                        true,
                        false,
                        BusinessHours.byDefault(zone),
                        Strategy.FEWEST,
                        MOST_PER_AGENT,
                        agents)
                .on(CampaignTerms.USUAL.ofPage(DemoWorld.OUTLET_NAME));
    }
}
