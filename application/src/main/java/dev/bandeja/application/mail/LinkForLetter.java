package dev.bandeja.application.mail;

import java.util.Optional;

/** Makes the link of a letter that lets somebody in; asked for within the transaction that takes the letter to be sent. */
public interface LinkForLetter {
    /** Where the link leads, secret included; empty for letters that have none. */
    Optional<String> path(Letter letter);
}
