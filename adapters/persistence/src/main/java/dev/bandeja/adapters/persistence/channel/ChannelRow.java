package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** A connected page, as kept; its token only encrypted. */
@Entity
@Table(name = "channel")
public class ChannelRow {
    @Id
    private long id;

    private String kind;

    @Column(name = "external_id")
    private String externalId;

    private String name;

    @Column(name = "reopen_within")
    private long reopenWithinMillis;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "hours::text", write = "?::jsonb")
    private String hours;

    @Column(name = "inactive_since")
    private Instant inactiveSince;

    @Column(name = "inactive_reason")
    private String inactiveReason;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "access_token", columnDefinition = "bytea")
    private byte[] accessToken;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "data_access_ends_at")
    private Instant dataAccessEndsAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "picture_url")
    private String pictureUrl;

    @Column(name = "told_light")
    @Enumerated(EnumType.STRING)
    private TokenHealth.Light toldLight;

    @Column(name = "connected_by")
    private String connectedBy;

    @Column(name = "connected_at")
    private Instant connectedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private long version;

    protected ChannelRow() {}

    ChannelRow(Channel channel, byte[] encryptedToken) {
        id = channel.id().value();
        kind = channel.kind().name();
        externalId = channel.externalId();
        name = channel.name();
        reopenWithinMillis = channel.reopenWithin().toMillis();
        hours = ScheduleJson.write(channel.hours());
        inactiveSince = Precision.keptOrNull(channel.inactiveSince());
        pausedUntil = Precision.keptOrNull(channel.pausedUntil());
        accessToken = encryptedToken.clone();
        toldLight = TokenHealth.Light.GREEN;
    }

    Channel channel() {
        return new Channel(
                new ChannelId(id),
                new ChannelKind(kind),
                externalId,
                name,
                Duration.ofMillis(reopenWithinMillis),
                ScheduleJson.read(hours),
                Optional.ofNullable(inactiveSince),
                Optional.ofNullable(pausedUntil));
    }

    ChannelConnection connection(TokenVault vault) {
        String token = accessToken == null ? "" : vault.decrypted(accessToken, place(id));
        return new ChannelConnection(new ChannelId(id), new ChannelKind(kind), externalId, token);
    }

    /** Keeps the first moment when the token is refused again and again. */
    void deactivate(Instant at, String reason) {
        if (inactiveSince == null) {
            inactiveSince = Precision.kept(at);
            inactiveReason = reason;
        }
    }

    /** Where the token of a channel is written to. */
    static String place(long id) {
        return "channel/access_token/" + id;
    }

    /** Its token works again. */
    void renew(byte[] encryptedToken) {
        accessToken = encryptedToken.clone();
        inactiveSince = null;
        inactiveReason = null;
        removedAt = null;
    }

    /** There is no token any more. */
    void forgetToken() {
        accessToken = null;
    }

    /** Whose login connected it, the last time. */
    void connectedBy(String networkPerson, Instant at) {
        connectedBy = networkPerson;
        connectedAt = Precision.kept(at);
    }

    void remove(Instant at) {
        switchOff(at);
        inactiveReason = TokenHealth.REMOVED;
        removedAt = Precision.kept(at);
        forgetToken();
    }

    void forgetNetworkPerson() {
        connectedBy = null;
    }

    void switchOff(Instant at) {
        inactiveSince = Precision.kept(at);
        inactiveReason = TokenHealth.SWITCHED_OFF;
    }

    void note(TokenHealth health, Instant at) {
        expiresAt = Precision.keptOrNull(health.expiresAt());
        dataAccessEndsAt = Precision.keptOrNull(health.dataAccessEndsAt());
        checkedAt = Precision.kept(at);
        health.inactiveSince()
                .ifPresent(since -> deactivate(since, health.reason().orElse("TOKEN_INACTIVE")));
    }

    TokenHealth health() {
        return new TokenHealth(
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(dataAccessEndsAt),
                Optional.ofNullable(inactiveSince),
                Optional.ofNullable(inactiveReason));
    }

    /** What is known of the token when its light is not the one that was told last; from now on it is. */
    Optional<TokenHealth> turnedLight(Instant now) {
        TokenHealth.Light light = health().light(now);
        boolean turned = light != toldLight;
        toldLight = light;
        return turned ? Optional.of(health()) : Optional.empty();
    }

    void rename(String newName) {
        name = newName;
    }

    void show(String picture) {
        pictureUrl = picture;
    }

    /** A later end wins over an earlier one. */
    void pause(Instant until) {
        if (pausedUntil == null || pausedUntil.isBefore(until)) {
            pausedUntil = Precision.kept(until);
        }
    }
}
