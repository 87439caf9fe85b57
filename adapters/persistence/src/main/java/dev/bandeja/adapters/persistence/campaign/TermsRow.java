package dev.bandeja.adapters.persistence.campaign;

import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** A campaign's terms, as kept; times in milliseconds. */
@Embeddable
public class TermsRow {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private CampaignTerms.Kind kind;

    @Column(name = "page_name")
    private String pageName;

    @Column(name = "target_within")
    private long targetWithin;

    @Column(name = "target_percent")
    private int targetPercent;

    @Column(name = "abandoned_after")
    private long abandonedAfter;

    @Column(name = "chat_time")
    private long chatTime;

    @Column(name = "longest_wait")
    private long longestWait;

    @Column(name = "queue_limit")
    private Integer queueLimit;

    @Column(name = "overflow_id")
    private Long overflow;

    @Column(name = "members_need_voice")
    private boolean membersNeedVoice;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "texts::text", write = "?::jsonb")
    private String texts;

    protected TermsRow() {}

    TermsRow(CampaignTerms terms) {
        kind = terms.kind();
        pageName = terms.pageName();
        targetWithin = terms.target().within().toMillis();
        targetPercent = terms.target().percent();
        abandonedAfter = terms.abandonedAfter().toMillis();
        chatTime = terms.chatTime().toMillis();
        longestWait = terms.longestWait().toMillis();
        queueLimit = terms.queueLimit().orElse(null);
        overflow = terms.overflow().map(CampaignId::value).orElse(null);
        membersNeedVoice = terms.membersNeedVoice();
        texts = TextsJson.write(terms.texts());
    }

    CampaignTerms terms() {
        return new CampaignTerms(
                kind,
                pageName,
                new CampaignTerms.Target(Duration.ofMillis(targetWithin), targetPercent),
                Duration.ofMillis(abandonedAfter),
                Duration.ofMillis(chatTime),
                Duration.ofMillis(longestWait),
                Optional.ofNullable(queueLimit),
                Optional.ofNullable(overflow).map(CampaignId::new),
                membersNeedVoice,
                TextsJson.read(texts));
    }
}
