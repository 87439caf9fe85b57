package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.channel.SettingsSection;

/**
 * How soon a page's customers are to be answered; a time that is absent is off.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param privateFirstAnswer until a private ticket without a human answer is late
 * @param privateNextAnswer until an answered private ticket is late whose customer wrote again
 * @param privateResolution from opening to closing a private ticket
 * @param publicFirstAnswer the same for public tickets
 * @param clock whether every hour counts, or only opening hours
 * @param warnBelow percent of the time that are left when the clock turns amber, 0 to 90
 * @param thanksEndTheTalk a closing "thanks" of an answered customer starts no clock and reopens nothing
 */
public record QualityJson(
        Long version,
        SpanJson privateFirstAnswer,
        SpanJson privateNextAnswer,
        SpanJson privateResolution,
        SpanJson publicFirstAnswer,
        SpanJson publicNextAnswer,
        SpanJson publicResolution,
        QualityOfService.Clock clock,
        Integer warnBelow,
        Boolean thanksEndTheTalk) {
    static QualityJson of(ChannelSettings settings) {
        QualityOfService quality = settings.quality();
        return new QualityJson(
                settings.version(SettingsSection.Name.QUALITY),
                quality.privateFirstAnswer().map(SpanJson::of).orElse(null),
                quality.privateNextAnswer().map(SpanJson::of).orElse(null),
                quality.privateResolution().map(SpanJson::of).orElse(null),
                quality.publicFirstAnswer().map(SpanJson::of).orElse(null),
                quality.publicNextAnswer().map(SpanJson::of).orElse(null),
                quality.publicResolution().map(SpanJson::of).orElse(null),
                quality.clock(),
                quality.warnBelow(),
                quality.thanksEndTheTalk());
    }

    QualityOfService quality() {
        if (warnBelow == null) {
            throw Refused.invalid("warnBelow", "required");
        }
        if (thanksEndTheTalk == null) {
            throw Refused.invalid("thanksEndTheTalk", "required");
        }
        return new QualityOfService(
                SpanJson.maybe("privateFirstAnswer", privateFirstAnswer),
                SpanJson.maybe("privateNextAnswer", privateNextAnswer),
                SpanJson.maybe("privateResolution", privateResolution),
                SpanJson.maybe("publicFirstAnswer", publicFirstAnswer),
                SpanJson.maybe("publicNextAnswer", publicNextAnswer),
                SpanJson.maybe("publicResolution", publicResolution),
                clock,
                warnBelow,
                thanksEndTheTalk);
    }
}
