package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static dev.bandeja.application.conversation.FakeNetwork.isLost;
import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.conversation.SendOutcome.Rejected;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with whose ticket: every kind of person, every command, every place of the ticket. */
class RightsTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás");
    private final Somebody pedro = world.anAgent("Pedro");
    private final Somebody sofia = world.aSupervisor("Sofía");
    private final Somebody simon = world.aSupervisor("Simón");
    private final Somebody both = world.somebody("Blanca", Role.AGENT, Role.SUPERVISOR);
    private final Somebody ana = world.anAdministrator("Ana");
    private final Somebody analyst = world.somebody("Andrés", Role.ANALYST);
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private final Campaign campaign = world.aCampaign(page).with(camila, tomas, both);

    private MessageId message;

    /** Who asks. */
    enum Who {
        /** Has the ticket, or had it last. */
        CAMILA,
        COLLEAGUE,
        AGENT_OF_ANOTHER_CAMPAIGN,
        SUPERVISOR_OF_THE_CAMPAIGN,
        SUPERVISOR_OF_ANOTHER,
        AGENT_AND_SUPERVISOR,
        ADMINISTRATOR,
        ANALYST
    }

    /** What they ask for. */
    enum Command {
        READ,
        NOTE,
        TAKE,
        ANSWER,
        CLOSE,
        IGNORE,
        REOPEN,
        SEND_AGAIN,
        CONFIRM
    }

    static Stream<Arguments> onATicketThatAnAgentHas() {
        return table(
                //                          READ  NOTE  TAKE  ANSWER CLOSE IGNORE REOPEN SEND_AGAIN CONFIRM
                row(Who.CAMILA, "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok"),
                row(Who.COLLEAGUE, reopening("NOT_YOURS")),
                row(Who.AGENT_OF_ANOTHER_CAMPAIGN, all("NOT_FOUND")),
                row(Who.SUPERVISOR_OF_THE_CAMPAIGN, "ok", "ok", "FORBIDDEN", "NOT_YOURS", "ok", "ok", "ok", "ok", "ok"),
                row(Who.SUPERVISOR_OF_ANOTHER, all("NOT_FOUND")),
                row(
                        Who.AGENT_AND_SUPERVISOR,
                        "ok",
                        "ok",
                        "ALREADY_ASSIGNED",
                        "NOT_YOURS",
                        "ok",
                        "ok",
                        "ok",
                        "ok",
                        "ok"),
                row(Who.ADMINISTRATOR, "ok", "ok", "FORBIDDEN", "NOT_YOURS", "ok", "ok", "ok", "ok", "ok"),
                row(Who.ANALYST, all("NOT_FOUND")));
    }

    static Stream<Arguments> onAWaitingTicket() {
        return table(
                //                          READ  NOTE  TAKE  ANSWER CLOSE IGNORE
                row(Who.CAMILA, "ok", "ok", "ok", "ok", "NOT_YOURS", "NOT_YOURS"),
                row(Who.COLLEAGUE, "ok", "ok", "ok", "ok", "NOT_YOURS", "NOT_YOURS"),
                row(Who.AGENT_OF_ANOTHER_CAMPAIGN, upToIgnoring("NOT_FOUND")),
                row(Who.SUPERVISOR_OF_THE_CAMPAIGN, "ok", "ok", "FORBIDDEN", "FORBIDDEN", "ok", "ok"),
                row(Who.SUPERVISOR_OF_ANOTHER, upToIgnoring("NOT_FOUND")),
                row(Who.AGENT_AND_SUPERVISOR, "ok", "ok", "ok", "ok", "ok", "ok"),
                row(Who.ADMINISTRATOR, "ok", "ok", "FORBIDDEN", "FORBIDDEN", "ok", "ok"),
                row(Who.ANALYST, upToIgnoring("NOT_FOUND")));
    }

    @ParameterizedTest(name = "{0} asks to {1}: {2}")
    @MethodSource
    void onATicketThatAnAgentHas(Who who, Command command, String answer) {
        lucia.writes("hola");
        world.settleEverything();
        aMessageFor(command);
        ended(command);
        ask(who, command, answer);
    }

    @ParameterizedTest(name = "{0} asks to {1}: {2}")
    @MethodSource
    void onAWaitingTicket(Who who, Command command, String answer) {
        camila.isAway();
        lucia.writes("hola");
        world.settleEverything();
        ask(who, command, answer);
    }

    private void ask(Who who, Command command, String answer) {
        Channel other = world.aPage();
        Campaign elsewhere = world.aCampaign(other).with(pedro);
        sofia.supervises(campaign);
        both.supervises(campaign);
        simon.supervises(elsewhere);
        TicketId ticket = lucia.ticketId();
        Optional<?> before = world.ticket(ticket).agent();
        if (answer.equals("ok")) {
            assertDoesNotThrow(() -> does(person(who), command, ticket));
        } else {
            assertRefused(Reason.valueOf(answer), () -> does(person(who), command, ticket));
            assertEquals(before, world.ticket(ticket).agent());
            assertFalse(world.words(ticket).contains("something new"));
        }
    }

    private void does(Somebody somebody, Command command, TicketId ticket) {
        switch (command) {
            case READ -> somebody.reads(ticket);
            case NOTE -> somebody.notes(ticket, "something new");
            case TAKE -> somebody.takes(ticket);
            case ANSWER -> somebody.answers(ticket, "something new");
            case CLOSE -> somebody.closes(ticket);
            case IGNORE -> somebody.ignores(ticket);
            case REOPEN -> somebody.reopens(ticket);
            case SEND_AGAIN -> somebody.sendsAgain(ticket, message);
            case CONFIRM -> somebody.confirms(ticket, message);
        }
    }

    private void ended(Command command) {
        if (command == Command.REOPEN) {
            camila.ignores(lucia.ticketId());
        }
    }

    /** A message of Camila's that failed, or of which nobody knows. */
    private void aMessageFor(Command command) {
        if (command == Command.SEND_AGAIN || command == Command.CONFIRM) {
            world.network.answersWith(command == Command.CONFIRM ? isLost() : says(new Rejected("BLOCKED")));
            message = camila.answers(lucia.ticketId(), "hola").id();
            world.settleEverything();
        }
    }

    private Somebody person(Who who) {
        return switch (who) {
            case CAMILA -> camila;
            case COLLEAGUE -> tomas;
            case AGENT_OF_ANOTHER_CAMPAIGN -> pedro;
            case SUPERVISOR_OF_THE_CAMPAIGN -> sofia;
            case SUPERVISOR_OF_ANOTHER -> simon;
            case AGENT_AND_SUPERVISOR -> both;
            case ADMINISTRATOR -> ana;
            case ANALYST -> analyst;
        };
    }

    private record Row(Who who, String... answers) {}

    private static Row row(Who who, String... answers) {
        return new Row(who, answers);
    }

    private static String[] all(String answer) {
        return Stream.generate(() -> answer).limit(Command.values().length).toArray(String[]::new);
    }

    /** Nothing is there for them but ended tickets of their campaigns. */
    private static String[] reopening(String answer) {
        String[] answers = all("NOT_FOUND");
        answers[Command.REOPEN.ordinal()] = answer;
        return answers;
    }

    private static String[] upToIgnoring(String answer) {
        return Arrays.copyOf(all(answer), Command.IGNORE.ordinal() + 1);
    }

    private static Stream<Arguments> table(Row... rows) {
        return Arrays.stream(rows).flatMap(row -> Arrays.stream(Command.values())
                .limit(row.answers.length)
                .map(command -> Arguments.of(row.who, command, row.answers[command.ordinal()])));
    }
}
