package dev.bandeja.adapters.mail;

import dev.bandeja.application.mail.MailOutcome;
import dev.bandeja.application.mail.MailTrouble;
import dev.bandeja.application.mail.MailTrouble.Reason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failed hand-over means. Codes from 500 on are for good (RFC 5321), everything else may be different later; so may a
 * wrong password, once the operator has put it right.
 */
final class SmtpTrouble {
    private static final int FOR_GOOD = 500;

    private SmtpTrouble() {}

    static MailOutcome of(Exception failed) {
        List<Throwable> all = chain(failed);
        return first(all, SMTPAddressFailedException.class)
                .map(said -> refusal(Reason.RECIPIENT, said.getReturnCode(), said))
                .or(() -> first(all, SMTPSenderFailedException.class)
                        .map(said -> refusal(Reason.SENDER, said.getReturnCode(), said)))
                .or(() -> first(all, AddressException.class).map(said -> refusal(Reason.RECIPIENT, FOR_GOOD, said)))
                .or(() -> first(all, AuthenticationFailedException.class).map(said -> later(Reason.SIGN_IN, said)))
                .or(() -> first(all, SSLException.class).map(said -> later(Reason.ENCRYPTION, said)))
                .or(() -> first(all, SMTPSendFailedException.class)
                        .map(said -> refusal(Reason.REFUSED, said.getReturnCode(), said)))
                .or(() -> first(all, IOException.class).map(said -> later(Reason.UNREACHABLE, said)))
                .orElseGet(() -> withoutAnswer(failed));
    }

    /** The library says in words only that the server does not offer STARTTLS. */
    private static MailOutcome withoutAnswer(Exception failed) {
        boolean encryption = String.valueOf(failed.getMessage()).contains("STARTTLS");
        return later(encryption ? Reason.ENCRYPTION : Reason.REFUSED, failed);
    }

    private static MailOutcome refusal(Reason reason, int code, Throwable said) {
        MailTrouble trouble = trouble(reason, said);
        return code >= FOR_GOOD ? new MailOutcome.Rejected(trouble) : new MailOutcome.TryAgain(trouble);
    }

    private static MailOutcome later(Reason reason, Throwable said) {
        return new MailOutcome.TryAgain(trouble(reason, said));
    }

    private static MailTrouble trouble(Reason reason, Throwable said) {
        return new MailTrouble(
                reason,
                Optional.ofNullable(said.getMessage())
                        .map(words -> words.replaceAll("\\p{Cntrl}+", " ").strip())
                        .filter(words -> !words.isEmpty()));
    }

    /** The exceptions of this library hang together in two ways. */
    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable each = failed; each != null && !all.contains(each); each = next(each)) {
            all.add(each);
        }
        return all;
    }

    private static Throwable next(Throwable each) {
        Exception other = each instanceof MessagingException messaging ? messaging.getNextException() : null;
        return other == null ? each.getCause() : other;
    }

    private static <T> Optional<T> first(List<Throwable> all, Class<T> type) {
        return all.stream()
                .flatMap(each -> type.isInstance(each) ? Stream.of(type.cast(each)) : Stream.empty())
                .findFirst();
    }
}
