package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.ChangeContact;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What petitioners are told, when, in which way, and how often: once. */
class PetitionersToldTest extends NoticesTest {

    @Autowired
    private ChangeContact changeContact;

    @Autowired
    private SettleUnsent settle;

    @Test
    void eachPetitionerIsToldOnceInTheWayThatHeChose() {
        FilePetition.Filed petition = filed(
                person("王阿婆", "+86 138-0000-1111", null, null),
                person("李大爷", "13800001112", "li@example.com", List.of("EMAIL")),
                person("赵大妈", "13800001113", null, List.of()),
                person("王大伯", "13800001111", null, null),
                person("座机", "0575-81234567", null, null));
        round();
        round();
        assertThat(sms.tried()).extracting(Outgoing::address).containsExactly("13800001111");
        assertThat(mail.tried()).extracting(Outgoing::address).containsExactly("li@example.com");
        assertThat(sms.textsTo("13800001111").get(0)).startsWith("【枫桥信访】").contains(petition.receiptNumber(), "上溪村");
        assertThat(mail.tried().get(0).subject()).contains(petition.receiptNumber());

        ReadPetition.Access access = read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode());
        List<ReadTold.Notice> notices = told.to(access);
        assertThat(notices).extracting(ReadTold.Notice::kind).contains(NoticeKind.REGISTERED, NoticeKind.ACCEPTED);
        assertThat(notices.get(0).text())
                .isEqualTo(sms.textsTo("13800001111").get(0).replace("【枫桥信访】", ""));
        assertThat(notices.get(0).sent()).hasSize(1);

        happens(petition, EventKind.MEDIATION_PROPOSED, "路灯的事");
        jdbc.update(
                "insert into notice (receipt_number, seq, kind, next_at) select receipt_number, seq, kind, next_at"
                        + " from notice_message where receipt_number = ? limit 1",
                petition.receiptNumber());
        round();
        assertThat(sms.textsTo("13800001111"))
                .as("a notice that comes back is not told twice")
                .hasSize(2);
    }

    @Test
    void withoutAWayOutNothingIsWrittenAndThePageTellsAllTheSame() {
        sms.close();
        mail.close();
        FilePetition.Filed petition = filedByOne("13800002221");
        assertThat(jdbc.queryForObject(
                        "select count(*) from notice where receipt_number = ?", Long.class, petition.receiptNumber()))
                .isZero();
        assertThat(told.to(read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode())))
                .isNotEmpty();
    }

    @Test
    void theEveningIsQuietToTheMinute() {
        FilePetition.Filed petition = filedByOne("13800003331");
        now = OffsetDateTime.parse("2026-09-24T17:30:00+08:00").toInstant();
        round();
        assertThat(sms.tried())
                .as("its time had come in the morning, but now it is evening")
                .isEmpty();
        now = OffsetDateTime.parse("2026-09-28T08:59:59+08:00").toInstant();
        round();
        assertThat(sms.tried()).isEmpty();
        now = now.plusSeconds(1);
        round();
        assertThat(sms.tried()).hasSize(1);
        assertThat(states(petition)).containsExactly("SENT");
    }

    @Test
    void whatDidNotGoOutIsTriedAgainLaterAndLaterWithTheSameKey() {
        sms.open(message -> Delivery.notSent("短信平台暂时不收，状态 503"), false);
        FilePetition.Filed petition = filedByOne("13800004441");
        round();
        round();
        assertThat(sms.tried()).as("not at once").hasSize(1);
        now = now.plus(Duration.ofSeconds(59));
        round();
        assertThat(sms.tried()).hasSize(1);
        now = now.plusSeconds(1);
        round();
        assertThat(sms.tried()).hasSize(2);
        for (int attempt = 2; attempt < settings.attempts(); attempt++) {
            assertThat(states(petition)).containsExactly("WAITING");
            now = hours.next(now.plus(settings.pauseAfter(attempt)));
            round();
        }
        assertThat(sms.tried())
                .hasSize(6)
                .extracting(Outgoing::key)
                .containsOnly(sms.tried().get(0).key());
        assertThat(states(petition)).containsExactly("FAILED");
        Outbox.Unsent unsent = settle.unsent().stream()
                .filter(one -> one.receiptNumber().equals(petition.receiptNumber()))
                .findFirst()
                .orElseThrow();
        assertThat(unsent.problem()).contains("503");

        sms.open();
        assertThat(settle.settle(List.of(unsent.id()), true)).isEqualTo(1);
        assertThat(settle.settle(List.of(unsent.id()), true)).as("only once").isZero();
        round();
        assertThat(states(petition)).containsExactly("SENT");
    }

    /** It keeps up no others, an administrator reads why, and has it made again or not. */
    @Test
    void aNoticeThatCannotBeMadeIsShownWithItsReason() {
        FilePetition.Filed petition = filedByOne("13800004442");
        jdbc.update("update notice set seq = seq + 100 where receipt_number = ?", petition.receiptNumber());
        FilePetition.Filed other = filedByOne("13800004443");
        round();
        assertThat(states(other)).containsExactly("SENT");
        Outbox.Unmade unmade = unmade(petition).orElseThrow();
        assertThat(unmade.problem()).isEqualTo("找不到通知文字、事项或者它的记录（NoSuchElementException）");
        assertThat(unmade.attempts()).isEqualTo(1);
        jdbc.update("update notice set seq = seq - 100 where receipt_number = ?", petition.receiptNumber());
        round();
        assertThat(states(petition)).as("an hour later").isEmpty();
        assertThat(settle.settleUnmade(List.of(unmade.id()), true)).isEqualTo(1);
        round();
        assertThat(states(petition)).containsExactly("SENT");
        assertThat(unmade(petition)).isEmpty();
        assertThat(settle.settleUnmade(List.of(unmade.id()), false))
                .as("nothing to settle")
                .isZero();
    }

    private Optional<Outbox.Unmade> unmade(FilePetition.Filed petition) {
        return settle.unmade().stream()
                .filter(one -> one.receiptNumber().equals(petition.receiptNumber()))
                .findFirst();
    }

    @Test
    void whatMayHaveGoneOutIsNotSentAgainUnlessTheReceiverKnowsARepetition() {
        FilePetition.Filed petition = filedByOne("13800005551");
        sms.open(
                message -> {
                    throw new AssertionError("the power is cut behind the gateway");
                },
                false);
        assertThatThrownBy(this::round).isInstanceOf(AssertionError.class);
        round();
        assertThat(states(petition)).containsExactly("SENDING");
        now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        sms.open();
        round();
        assertThat(sms.tried()).isEmpty();
        assertThat(states(petition)).containsExactly("UNCERTAIN");

        FilePetition.Filed second = filedByOne("13800005552");
        sms.open(message -> Delivery.uncertain("短信平台没有回答"), true);
        round();
        assertThat(states(second)).containsExactly("WAITING");
        sms.open(message -> Delivery.SENT, true);
        now = now.plus(Duration.ofMinutes(1));
        round();
        assertThat(states(second)).containsExactly("SENT");
    }

    @Test
    void ofASecretPetitionAMessageTellsNothingAndTheStaffNothingAtAll() {
        FilePetition.Filed petition = filed(
                "REPORT",
                List.of(new PetitionInput.AccusedInput("UNIT", "溪口镇", XIKOU)),
                null,
                person("石举报", "13800006661", "shi@example.com", List.of("SMS", "EMAIL")));
        happens(petition, EventKind.REMINDED, null);
        round();
        assertThat(sms.textsTo("13800006661")).hasSize(1);
        assertThat(sms.textsTo("13800006661").get(0)).doesNotContain(petition.receiptNumber(), "路灯", "纪", "登记", "受理");
        assertThat(mail.tried())
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo("您有一条新消息"));
        List<String> stored = jdbc.queryForList(
                "select address || subject || body from notice_message where receipt_number = ?",
                String.class,
                petition.receiptNumber());
        assertThat(stored).hasSize(2).noneMatch(row -> row.contains("1380000") || row.contains("消息"));
        for (String username : List.of("shangxi.handler", "shangxi.head", "xikou.handler", "xikou.head")) {
            assertThat(toldTo(username, petition)).as(username).isEmpty();
        }
    }

    @Test
    void aChoiceHoldsForWhatWaitsAlready() {
        FilePetition.Filed petition = filedByOne("13800007771");
        sms.open(message -> Delivery.notSent("忙"), false);
        round();
        assertThatThrownBy(() -> changeContact.change(
                        petition.receiptNumber(), 0, new ChangeContact.Choice(List.of("EMAIL"), "wang@example")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> changeContact.change(
                        petition.receiptNumber(),
                        0,
                        new ChangeContact.Choice(List.of("EMAIL"), "a@example.com\r\nBcc: b@example.com")))
                .isInstanceOf(Refusal.class);
        changeContact.change(
                petition.receiptNumber(), 0, new ChangeContact.Choice(List.of("EMAIL"), "wang@example.com"));
        sms.open();
        now = now.plus(Duration.ofHours(1));
        round();
        assertThat(sms.tried()).isEmpty();
        happens(petition, EventKind.MEDIATION_FAILED, null);
        round();
        assertThat(mail.tried()).extracting(Outgoing::address).containsExactly("wang@example.com");
        assertThat(sms.tried()).isEmpty();
    }

    @Test
    void nobodyGetsWordOfWhatWasBroughtOver() {
        FilePetition.Filed old = filed(
                "CLAIM",
                List.of(),
                OffsetDateTime.parse("2026-09-17T08:59:59+08:00"),
                person("王阿婆", "13800008881", null, null));
        FilePetition.Filed recent = filed(
                "CLAIM",
                List.of(),
                OffsetDateTime.parse("2026-09-17T09:00:01+08:00"),
                person("王阿婆", "13800008882", null, null));
        round();
        assertThat(states(old)).isEmpty();
        assertThat(states(recent)).containsExactly("SENT");
    }

    private List<String> states(FilePetition.Filed petition) {
        return jdbc.queryForList(
                "select state from notice_message where receipt_number = ? order by id",
                String.class,
                petition.receiptNumber());
    }
}
