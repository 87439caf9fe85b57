package dev.bandeja.application.publishing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.agent.People;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.publishing.PublishingRight;
import jakarta.inject.Inject;
import java.util.List;

/** Where a person may publish, and whose posts they see: those of the pages on which they may. */
@UseCase
public class PublishingAccess {
    private final PublishingPages pages;
    private final Posts posts;
    private final People people;

    @Inject
    public PublishingAccess(PublishingPages pages, Posts posts, People people) {
        this.pages = pages;
        this.posts = posts;
        this.people = people;
    }

    /** The pages on which the person may publish now, by name. */
    public List<PublishingPage> pages(Person person) {
        Sight sight = people.sight(person);
        return pages.all().stream()
                .filter(page -> PublishingRight.includes(person, sight, page.campaigns(), page.onlyAdministrators()))
                .toList();
    }

    /**
     * The page, if the person may publish on it.
     *
     * @throws Refused {@code ONLY_ADMINISTRATORS_PUBLISH} when only the page's switch forbids it, {@code NOT_FOUND} when the page is none of theirs
     */
    public PublishingPage required(Person person, ChannelId channel) {
        PublishingPage page = pages.find(channel).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Sight sight = people.sight(person);
        if (!PublishingRight.isTheirs(person, sight, page.campaigns())) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        if (!PublishingRight.includes(person, sight, page.campaigns(), page.onlyAdministrators())) {
            throw Refused.because(Reason.ONLY_ADMINISTRATORS_PUBLISH).with("page", page.name());
        }
        return page;
    }

    /** A post of a page on which the person may publish, held. */
    public Post handled(Person person, PostId id) {
        Post post = posts.lock(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        required(person, post.channel());
        return post;
    }
}
