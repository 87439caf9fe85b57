package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.channel.HealthChecks.Kept;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class HealthChecksContract extends StoreContract {
    @Test
    void what_was_found_comes_back_whole_and_in_order() {
        ChannelId page = aPage("page-1");
        HealthCheck permissions = new HealthCheck(
                Kind.PERMISSIONS,
                Verdict.FAILING,
                Optional.of("PERMISSION_MISSING"),
                Optional.empty(),
                List.of(
                        new Part("messaging", true, Answer.GRANTED),
                        new Part("comments", true, Answer.DECLINED),
                        new Part("locale", false, Answer.MISSING)));
        HealthCheck address = HealthCheck.ok(Kind.PUBLIC_ADDRESS).withValue("https://bandeja.example");
        keep(page, 1, permissions, address);

        assertEquals(
                List.of(new Kept(address, in(1), in(1)), new Kept(permissions, in(1), in(1))),
                stores.healthChecks().of(page));
        assertEquals(
                Optional.of(new Kept(address, in(1), in(1))),
                stores.healthChecks().find(page, Kind.PUBLIC_ADDRESS));
        assertEquals(Optional.empty(), stores.healthChecks().find(page, Kind.CLOCK));
    }

    @Test
    void each_kind_is_kept_once_and_others_stay() {
        ChannelId page = aPage("page-1");
        keep(page, 1, HealthCheck.ok(Kind.CLOCK), HealthCheck.ok(Kind.TOKEN));
        keep(page, 2, HealthCheck.failing(Kind.TOKEN, "TOKEN_INACTIVE:190/460"));

        assertEquals(
                List.of(
                        new Kept(HealthCheck.failing(Kind.TOKEN, "TOKEN_INACTIVE:190/460"), in(2), in(2)),
                        new Kept(HealthCheck.ok(Kind.CLOCK), in(1), in(1))),
                stores.healthChecks().of(page));
    }

    @Test
    void what_means_the_same_as_before_began_when_it_began() {
        ChannelId page = aPage("page-1");
        keep(page, 1, HealthCheck.warning(Kind.RATE_LIMIT, "MUCH_USED").withValue("81"));
        keep(page, 2, HealthCheck.warning(Kind.RATE_LIMIT, "MUCH_USED").withValue("83"));
        assertEquals(
                Optional.of(new Kept(
                        HealthCheck.warning(Kind.RATE_LIMIT, "MUCH_USED").withValue("83"), in(2), in(1))),
                stores.healthChecks().find(page, Kind.RATE_LIMIT));

        keep(page, 3, HealthCheck.ok(Kind.RATE_LIMIT).withValue("10"));
        keep(page, 4, HealthCheck.ok(Kind.RATE_LIMIT).withValue("11"));
        assertEquals(
                Optional.of(new Kept(HealthCheck.ok(Kind.RATE_LIMIT).withValue("11"), in(4), in(3))),
                stores.healthChecks().find(page, Kind.RATE_LIMIT));
    }

    @Test
    void each_page_has_its_own() {
        ChannelId one = aPage("page-1");
        ChannelId other = aPage("page-2");
        keep(one, 1, HealthCheck.ok(Kind.CLOCK));
        assertEquals(List.of(), stores.healthChecks().of(other));
    }

    private void keep(ChannelId page, int at, HealthCheck... found) {
        tx(() -> stores.healthChecks().keep(page, List.of(found), in(at)));
    }

    private ChannelId aPage(String externalId) {
        ChannelId id = tx(() -> stores.channels().newId());
        tx(() -> stores.channels()
                .add(
                        new Channel(
                                id,
                                FACEBOOK,
                                externalId,
                                "Café Ñandú",
                                Channel.DEFAULT_REOPEN_WITHIN,
                                WeeklyHours.weekdays("09:00", "13:00").in("America/Santiago"),
                                Optional.empty(),
                                Optional.empty()),
                        "token"));
        return id;
    }
}
