package dev.bandeja.application.mail;

import java.util.Optional;

/**
 * Why a mail could not be sent.
 *
 * @param answer what the mail server said, in its own words
 */
public record MailTrouble(Reason reason, Optional<String> answer) {
    private static final int LONGEST_ANSWER = 300;

    /** The kinds of trouble that people can do something about. */
    public enum Reason {
        /** The mail server does not answer. */
        UNREACHABLE,
        /** It does not speak the encryption that is asked for, or its certificate is not trusted. */
        ENCRYPTION,
        /** It does not accept user and password. */
        SIGN_IN,
        /** It does not know the recipient, or does not take mail for them. */
        RECIPIENT,
        /** It does not take mail of this sender. */
        SENDER,
        /** It refused for another reason. */
        REFUSED
    }

    public MailTrouble {
        answer = answer.map(said -> said.substring(0, Math.min(said.length(), LONGEST_ANSWER)));
    }
}
