package dev.bandeja.adapters.rest.mail;

import java.util.List;

/**
 * Mails, newest first.
 *
 * @param setUp whether there is a mail server; without one mails are kept and not sent
 * @param next where the following stretch begins; absent at the end
 */
public record MailPageJson(boolean setUp, List<MailJson> items, String next) {}
