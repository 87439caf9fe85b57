package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.NetworkRules;
import dev.bandeja.domain.channel.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Meta has approved for this installation's app. */
@ApplicationScoped
public class FacebookRules implements NetworkRules {
    private final boolean humanAgent;

    @Inject
    public FacebookRules(
            @ConfigProperty(name = "bandeja.facebook.human-agent", defaultValue = "false") boolean humanAgent) {
        this.humanAgent = humanAgent;
    }

    @Override
    public boolean humanAgentApproved(ChannelKind kind) {
        return humanAgent && kind.equals(FacebookGateway.KIND);
    }
}
