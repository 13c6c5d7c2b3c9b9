package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.NoticeWay;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mails go over real SMTP. */
class SmtpGatewayTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-09-24T04:00:00Z"), ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private SmtpGateway gateway;

    @BeforeEach
    void open() {
        server.start();
        gateway = gateway(server.getSmtp().getPort());
    }

    @AfterEach
    void shut() {
        server.stop();
    }

    private static SmtpGateway gateway(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpGateway(sender, "xf@fenglin.example", NOON);
    }

    private static Outgoing mail(String address, String subject) {
        return new Outgoing(
                UUID.fromString("00000000-0000-0000-0000-000000000009"),
                NoticeWay.EMAIL,
                address,
                subject,
                "您反映的事已受理。𠮷😀\n谢谢");
    }

    @Test
    void aMailArrivesWithItsKeyAndEveryCharacter() throws Exception {
        assertThat(gateway.send(mail("wang@example.com", "您反映的事已经受理（FL-1）"))).isEqualTo(Delivery.SENT);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("您反映的事已经受理（FL-1）");
        assertThat(arrived.getContent().toString()).isEqualToNormalizingNewlines("您反映的事已受理。𠮷😀\n谢谢");
        assertThat(arrived.getMessageID()).isEqualTo("<00000000-0000-0000-0000-000000000009@fenglin.example>");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getAllRecipients()).hasSize(1);
        assertThat(arrived.getSentDate()).isEqualTo(NOON.instant());
    }

    @Test
    void aLetterGoesWithIt() throws Exception {
        Outgoing.File letter =
                new Outgoing.File("信访事项转送函 枫信转〔2026〕1号.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        Outgoing mail = new Outgoing(
                UUID.fromString("00000000-0000-0000-0000-000000000010"),
                NoticeWay.EMAIL,
                "court@fenglin.example",
                "信访事项转送函",
                "转送函见附件。",
                letter);
        assertThat(gateway.send(mail)).isEqualTo(Delivery.SENT);
        MimeMessage arrived = server.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        BodyPart file = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo(letter.name());
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(letter.pdf());
        assertThat(arrived.getMessageID()).contains("000000000010");
    }

    @Test
    void aLineEndBeginsNoHeader() {
        assertThat(gateway.send(mail("wang@example.com\r\nBcc: all@example.com", "主题"))
                        .outcome())
                .isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(gateway.send(mail("wang@example.com", "主题\r\nBcc: all@example.com"))
                        .outcome())
                .isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(gateway.send(mail("wang@example.com, all@example.com", "主题")).outcome())
                .isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(gateway(port).send(mail("wang@example.com", "主题")).outcome()).isEqualTo(Delivery.Outcome.NOT_SENT);
    }

    @Test
    void withoutASenderItDoesNotStart() {
        assertThat(new SmtpGateway(null, "", NOON).ready()).isFalse();
        assertThatThrownBy(() -> new SmtpGateway(new JavaMailSenderImpl(), " ", NOON))
                .hasMessageContaining("maplebridge.notices.mail.from");
    }
}
