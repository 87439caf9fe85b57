package dev.bandeja.adapters.rest.publishing;

import java.util.List;

/**
 * What somebody publishes: a text, a link, up to ten pictures or one video.
 *
 * @param channelId the page
 * @param link an address whose preview is shown; not together with files
 * @param files numbers of files of the page, in the order in which they are seen
 * @param scheduledFor ISO 8601 with a zone or Z; ten minutes to thirty days ahead; absent = at once
 * @param key made by the screen, different for every post: the same key again is the same post
 */
public record NewPostJson(
        Long channelId, String text, String link, List<Long> files, String scheduledFor, String key) {}
