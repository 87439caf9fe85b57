package dev.bandeja.adapters.facebook;

import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.NoteSigns.Signs;

/** Hears what every answer of Graph to a call in a page's name says about the page itself. Throws nothing. */
public interface PageSigns {
    /** For calls in which no page of ours has a part. */
    PageSigns NOBODY = new PageSigns() {
        @Override
        public void heard(ChannelConnection page, Signs signs) {
            // Nobody to tell.
        }

        @Override
        public void tokenRefused(ChannelConnection page, String reason) {
            // Nobody to tell.
        }
    };

    /** How much of the allowance is used, and what time it is there. */
    void heard(ChannelConnection page, Signs signs);

    /** The token the call was made with does not work. */
    void tokenRefused(ChannelConnection page, String reason);
}
