package dev.bandeja.application.agent;

import java.util.List;

/** Passwords that others would try first. */
public interface GuessablePasswords {
    /**
     * Whether it is common, or made of what is common.
     *
     * @param about words that others would think of for this person
     */
    boolean isGuessable(char[] password, List<String> about);
}
