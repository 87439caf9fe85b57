package dev.bandeja.adapters.rest.publishing;

import dev.bandeja.application.publishing.PublishingPage;

/**
 * A page on which the caller may publish.
 *
 * @param active its permission works; otherwise nothing can be published on it now
 * @param timeZone the page's own, in which its posts are scheduled
 * @param onlyAdministratorsPublish its switch
 */
public record PublishingPageJson(
        long channelId,
        String name,
        String pictureUrl,
        boolean active,
        String timeZone,
        boolean onlyAdministratorsPublish) {

    static PublishingPageJson of(PublishingPage page) {
        return new PublishingPageJson(
                page.id().value(),
                page.name(),
                page.pictureUrl().orElse(null),
                page.active(),
                page.zone().getId(),
                page.onlyAdministrators());
    }
}
