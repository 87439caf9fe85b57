package dev.bandeja.application.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail server in memory that takes everything, unless it is told otherwise. */
public final class FakeMailbox implements Mailbox {
    private final List<Letter> taken = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private Optional<MailOutcome> answer = Optional.empty();
    private boolean setUp = true;

    @Override
    public boolean isSetUp() {
        return setUp;
    }

    @Override
    public MailOutcome send(Mail mail) {
        if (answer.isEmpty()) {
            taken.add(mail.letter());
            mail.link().ifPresent(links::add);
        }
        return answer.orElse(new MailOutcome.Sent());
    }

    public void isNotThere() {
        setUp = false;
    }

    public void answers(MailOutcome outcome) {
        answer = Optional.of(outcome);
    }

    public void worksAgain() {
        answer = Optional.empty();
        setUp = true;
    }

    /** The links that let somebody in, in that order. */
    public List<String> links() {
        return List.copyOf(links);
    }

    /** What it was given, in that order. */
    public List<Letter> taken() {
        return List.copyOf(taken);
    }
}
