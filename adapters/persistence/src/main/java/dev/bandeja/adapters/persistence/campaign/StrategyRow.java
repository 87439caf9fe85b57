package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.campaign.WantedSkills;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** How a campaign's tickets come to its members, as kept; times in milliseconds. */
@Embeddable
public class StrategyRow {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Eligibility eligibility;

    @Enumerated(EnumType.STRING)
    @Column(name = "strategy", columnDefinition = "text")
    private Order order;

    @Column(name = "same_agent")
    private boolean sameAgent;

    @Column(name = "lost_first")
    private boolean lostFirst;

    @Column(name = "wanted_skills", columnDefinition = "jsonb")
    @ColumnTransformer(read = "wanted_skills::text", write = "?::jsonb")
    private String wantedSkills;

    @Column(name = "wanted_language")
    private int wantedLanguage;

    @Column(name = "relax_every")
    private long relaxEvery;

    @Column(name = "wrap_up")
    private long wrapUp;

    @Column(name = "hand_over_after")
    private Long handOverAfter;

    @Column(name = "transfer_return")
    private long transferReturn;

    protected StrategyRow() {}

    StrategyRow(Strategy strategy) {
        eligibility = strategy.eligibility();
        order = strategy.order();
        sameAgent = strategy.sameAgent();
        lostFirst = strategy.lostFirst();
        wantedSkills = SkillsJson.write(strategy.wanted().skills());
        wantedLanguage = strategy.wanted().language();
        relaxEvery = strategy.wanted().relaxEvery().toMillis();
        wrapUp = strategy.wrapUp().toMillis();
        handOverAfter = strategy.handOverAfter().map(Duration::toMillis).orElse(null);
        transferReturn = strategy.transferReturn().toMillis();
    }

    Strategy strategy() {
        return new Strategy(
                eligibility,
                order,
                sameAgent,
                lostFirst,
                new WantedSkills(SkillsJson.read(wantedSkills), wantedLanguage, Duration.ofMillis(relaxEvery)),
                Duration.ofMillis(wrapUp),
                Optional.ofNullable(handOverAfter).map(Duration::ofMillis),
                Duration.ofMillis(transferReturn));
    }
}
