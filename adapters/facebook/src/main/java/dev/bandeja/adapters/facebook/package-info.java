/**
 * Facebook pages and Messenger.
 *
 * <p>What comes in: {@link dev.bandeja.adapters.facebook.FacebookWebhook} verifies a delivery and has it written down; later
 * {@code WebhookBody} cuts it into events, each in an {@code Envelope} that can be understood again years later by
 * {@code MessagingEvent} (private) and {@code FeedChange} (public). The reading is our own and tolerant: RestFB gives up a whole
 * delivery for one odd member.
 *
 * <p>What goes out: {@code Sending}, {@code LookingUp} and {@code Profiles} use RestFB through {@code Graph}, which gives each
 * call a client and a {@code BandejaWebRequestor} of its own. {@code ErrorCatalogue} says what each of Graph's errors means for
 * a message, {@link dev.bandeja.adapters.facebook.Reasons} in which words. Nothing of RestFB leaves this package.
 *
 * <p>How a page is connected: {@link dev.bandeja.adapters.facebook.FacebookLogin} builds the address of the login dialog;
 * {@code CodeExchange} makes a lasting token of what the person comes back with, {@code OwnedPages} finds their pages,
 * {@code PageTasks} what they may not do there, {@code Subscribing} has Facebook tell us what happens on a page, and
 * {@code TokenInspection} asks what a token is worth. {@code LoginTrouble} puts what goes wrong on the way into words.
 */
package dev.bandeja.adapters.facebook;
