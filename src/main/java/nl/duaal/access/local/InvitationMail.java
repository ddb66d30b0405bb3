package nl.duaal.access.local;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mails links, where a mail server and the address of this installation are given. A mail says no more than a
 * greeting, which organisation it comes from, and the link; in Dutch with English below.
 */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);
    private static final String TEXTS = "vaadin-i18n.translations";

    private final @Nullable JavaMailSender sender;
    private final InstallationAddress address;

    InvitationMail(ObjectProvider<JavaMailSender> sender, InstallationAddress address) {
        this.sender = sender.getIfAvailable();
        this.address = address;
    }

    boolean isPossible() {
        return sender != null && address.isGiven();
    }

    /** Whether it was handed to the mail server. */
    boolean send(Invitation.Kind kind, String email, String displayName, String organisation, String token) {
        if (sender == null || !address.isGiven()) return false;
        var link = InstallationAddress.welcome(String.valueOf(address.url()), token);
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setTo(new InternetAddress(email, true));
            if (address.mailFrom() != null && !address.mailFrom().isBlank()) helper.setFrom(address.mailFrom());
            helper.setSubject(text(Locale.ROOT, subject(kind)));
            helper.setText(body(Locale.ROOT, kind, displayName, organisation, link) + "\n\n--\n\n"
                    + body(Locale.ENGLISH, kind, displayName, organisation, link));
            sender.send(message);
            return true;
        } catch (MailException | MessagingException failure) {
            // without the address: a log holds no names
            LOG.warn("a link could not be mailed: {}", failure.getClass().getSimpleName());
            return false;
        }
    }

    private static String body(
            Locale locale, Invitation.Kind kind, String displayName, String organisation, String link) {
        var key = kind == Invitation.Kind.ACCOUNT ? "access.mail.invitation" : "access.mail.reset";
        return String.join(
                "\n\n",
                List.of(
                        text(locale, "access.mail.greeting", oneLine(displayName)),
                        text(locale, key, oneLine(organisation)),
                        link,
                        text(locale, "access.mail.expires", InvitationService.VALID.toDays()),
                        text(locale, "access.mail.ignore")));
    }

    private static String subject(Invitation.Kind kind) {
        return kind == Invitation.Kind.ACCOUNT ? "access.mail.invitation.subject" : "access.mail.reset.subject";
    }

    /** What people typed cannot begin a line of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var found = ResourceBundle.getBundle(
                        TEXTS,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT))
                .getString(key);
        return arguments.length == 0 ? found : new MessageFormat(found, Locale.ROOT).format(arguments);
    }
}
