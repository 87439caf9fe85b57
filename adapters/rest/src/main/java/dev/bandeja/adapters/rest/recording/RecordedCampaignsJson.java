package dev.bandeja.adapters.rest.recording;

import dev.bandeja.adapters.rest.recording.RecordingJson.NamedJson;
import dev.bandeja.application.recording.RecordingBoard.Named;
import java.util.List;

/** The campaigns whose talks can be asked for. */
public record RecordedCampaignsJson(List<NamedJson> items) {
    static RecordedCampaignsJson of(List<Named> campaigns) {
        return new RecordedCampaignsJson(campaigns.stream()
                .map(each -> new NamedJson(each.id(), each.name()))
                .toList());
    }
}
