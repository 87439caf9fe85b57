package dev.bandeja.application.agent;

import dev.bandeja.application.Page;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.agent.AgentId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people as administrators see them, in memory. */
public final class InMemoryPeopleBoard implements PeopleBoard {
    private final InMemoryPeople people;
    private final InMemoryTickets tickets;

    public InMemoryPeopleBoard(InMemoryPeople people, InMemoryTickets tickets) {
        this.people = people;
        this.tickets = tickets;
    }

    @Override
    public Page<PersonCard> list(Optional<String> search, Optional<String> after, int limit) {
        List<PersonCard> all = people.all().stream()
                .map(account -> people.card(account, tickets))
                .filter(card -> search.map(SearchedText::of)
                        .filter(text -> !SearchedText.of(card.person().name() + " "
                                        + card.person().email())
                                .contains(text))
                        .isEmpty())
                .toList();
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of("" + to) : Optional.empty());
    }

    @Override
    public Optional<PersonCard> card(AgentId id) {
        return people.all().stream()
                .filter(account -> account.person().id().equals(id))
                .map(account -> people.card(account, tickets))
                .findFirst();
    }

    /** Small letters, no accents. */
    private static final class SearchedText {
        static String of(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
