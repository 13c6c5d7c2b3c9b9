package org.maplebridge.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.petition.NoticeWay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands e-mails to the mail server of {@code spring.mail.*}, as plain text. The Message-ID is made of the message's key, so
 * that whoever gets it twice can tell. An address or a subject with a line end, which would begin a header of its own, is
 * refused.
 */
@Component
@Profile("!rehearsal")
class SmtpGateway implements NoticeGateway {

    private static final Pattern LINE_END = Pattern.compile("[\\p{Cc}]");
    private static final Pattern REPLY = Pattern.compile("^\\s*([45])\\d\\d\\b");

    private final JavaMailSender sender;
    private final String from;
    private final Clock time;

    @Autowired
    SmtpGateway(ObjectProvider<JavaMailSender> sender, NoticeSettings settings, Clock time) {
        this(sender.getIfAvailable(), settings.mail().from(), time);
    }

    SmtpGateway(JavaMailSender sender, String from, Clock time) {
        if (sender != null && from.isBlank()) {
            throw new IllegalArgumentException("spring.mail.host is set: maplebridge.notices.mail.from is needed, too");
        }
        this.sender = sender;
        this.from = from;
        this.time = time;
    }

    @Override
    public NoticeWay way() {
        return NoticeWay.EMAIL;
    }

    @Override
    public boolean ready() {
        return sender != null;
    }

    /** Most readers' servers put two with one Message-ID together, but none promises it. */
    @Override
    public boolean deduplicates() {
        return false;
    }

    @Override
    public Delivery send(Outgoing message) {
        MimeMessage mail;
        try {
            mail = mail(message);
        } catch (MessagingException | UnsupportedEncodingException unfit) {
            return Delivery.refused("邮件地址或者主题不能用");
        }
        try {
            sender.send(mail);
            return Delivery.SENT;
        } catch (MailAuthenticationException refused) {
            return Delivery.notSent("邮件服务器不认账号");
        } catch (MailSendException failed) {
            return failure(failed);
        } catch (MailException failed) {
            return Delivery.uncertain("邮件没有发完：" + failed.getClass().getSimpleName());
        }
    }

    private MimeMessage mail(Outgoing message) throws MessagingException, UnsupportedEncodingException {
        if (LINE_END.matcher(message.address() + message.subject()).find()) {
            throw new AddressException("a line end");
        }
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(message.address(), true)});
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        if (message.file() == null) {
            mail.setText(message.body(), StandardCharsets.UTF_8.name());
        } else {
            MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
            parts.setText(message.body());
            // else in the letters of the machine, which may have no Chinese ones
            parts.setEncodeFilenames(false);
            String name = MimeUtility.encodeText(message.file().name(), StandardCharsets.UTF_8.name(), "B");
            parts.addAttachment(name, new ByteArrayResource(message.file().pdf()), "application/pdf");
        }
        mail.setSentDate(Date.from(time.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Message-ID", "<" + message.key() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return mail;
    }

    /** Nothing went out where no connection came about, and where the server said so with its number. */
    private static Delivery failure(MailSendException failed) {
        Exception[] each = failed.getMessageExceptions();
        Throwable reason = each != null && each.length > 0 ? each[0] : failed.getCause();
        for (Throwable cause = reason; cause != null; cause = next(cause)) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof AuthenticationFailedException
                    || cause.getClass().getSimpleName().equals("MailConnectException")) {
                return Delivery.notSent("连不上邮件服务器");
            }
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (cause instanceof MessagingException && reply.find()) {
                return reply.group(1).equals("4")
                        ? Delivery.notSent("邮件服务器暂时不收")
                        : Delivery.refused("邮件服务器不收这个地址或者这封邮件");
            }
            if (cause instanceof SendFailedException invalid && invalid.getNextException() == null) {
                return Delivery.refused("邮件服务器不收这个地址");
            }
        }
        return Delivery.uncertain("邮件服务器没有回答");
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
