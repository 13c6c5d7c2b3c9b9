package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.substitution.EndSubstitution;
import org.maplebridge.substitution.NameSubstitute;
import org.maplebridge.substitution.Substitution;
import org.springframework.beans.factory.annotation.Autowired;

/** What the staff is told, on its page and by mail. */
class StaffToldTest extends NoticesTest {

    @Autowired
    private NameSubstitute nameSubstitute;

    @Autowired
    private EndSubstitution endSubstitution;

    @Test
    void whoIsAccusedIsNotReminded() {
        FilePetition.Filed petition = filed(
                "CLAIM",
                List.of(new PetitionInput.AccusedInput(
                        "PERSON", staff("shangxi.handler").name(), SHANGXI)),
                null,
                person("王阿婆", null, null, null));
        transactions.executeWithoutResult(status -> petitions
                .get(petition.receiptNumber())
                .noted(
                        new Petition.Act(Petition.Act.SYSTEM, time.instant()),
                        new Petition.Place("VILLAGE", SHANGXI),
                        EventKind.URGED,
                        null,
                        null));
        assertThat(toldTo("shangxi.handler", petition)).isEmpty();
        assertThat(toldTo("shangxi.head", petition))
                .as("his unit keeps away with him")
                .isEmpty();
    }

    @Test
    void theStaffReadsOfRemindersEachForHimself() {
        FilePetition.Filed petition = filedByOne("13800009991");
        happens(petition, EventKind.REMINDED, null);
        StaffNotices.Notice notice =
                toldTo("shangxi.handler", petition).findFirst().orElseThrow();
        assertThat(notice.kind()).isEqualTo(NoticeKind.STAFF_REMINDED);
        assertThat(notice.text()).contains("上溪村", petition.receiptNumber()).doesNotContain("路灯");
        long unread = staffNotices.unread(staff("shangxi.handler"));
        staffNotices.markRead(staff("shangxi.handler"), Set.of(notice.id()));
        assertThat(staffNotices.unread(staff("shangxi.handler"))).isEqualTo(unread - 1);
        assertThat(toldTo("shangxi.head", petition))
                .singleElement()
                .satisfies(own -> assertThat(own.read()).isFalse());
        assertThat(toldTo("hehua.handler", petition)).isEmpty();
        assertThat(toldTo("xikou.head", petition)).as("not his unit's limit").isEmpty();
    }

    @Test
    void theStaffIsMailedWhereAnAccountHasAnAddress() {
        mailOf("shangxi.head", "head@fenglin.example");
        FilePetition.Filed petition = filedByOne("13800009992");
        now = OffsetDateTime.parse("2026-09-24T23:00:00+08:00").toInstant();
        happens(petition, EventKind.SUPERVISION_ISSUED, null);
        round();
        assertThat(mail.tried()).as("at once, late as it is").singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo("head@fenglin.example");
            assertThat(message.subject()).contains("督办", petition.receiptNumber());
            assertThat(message.body()).contains("上溪村").doesNotContain("路灯", "王阿婆");
        });
        assertThat(sms.tried()).as("its petitioner sleeps").isEmpty();
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        FilePetition.Filed petition = filedByOne("13800009993");
        round();
        transactions.executeWithoutResult(status -> {
            petitions
                    .get(petition.receiptNumber())
                    .noted(
                            new Petition.Act(Petition.Act.SYSTEM, time.instant()),
                            EventKind.MEDIATION_FAILED,
                            null,
                            null);
            petitions.look(petition.receiptNumber());
            status.setRollbackOnly();
        });
        round();
        assertThat(sms.tried()).hasSize(1);
    }

    @Test
    void theIndexHasWhatTheStaffIsToldOf() {
        String index = jdbc.queryForObject(
                "select pg_get_expr(i.indpred, i.indrelid) from pg_index i where i.indexrelid = 'petition_event_for_staff'::regclass",
                String.class);
        String[] kinds = NoticeKind.eventsForStaff().replace("'", "").split(", ");
        assertThat(index.split("::character varying")).hasSize(kinds.length + 1);
        assertThat(kinds).allSatisfy(kind -> assertThat(index).contains("'" + kind + "'"));
    }

    @Test
    void whoStandsInForSomebodyIsToldWhenHeIsNamedAndWhenItEndsEarly() {
        mailOf("xiaxi.head", "head@example.com");
        LocalDate tomorrow = BeijingTime.today(time).plusDays(1);
        Substitution named = nameSubstitute.name(
                new NameSubstitute.Input("xiaxi.handler", "xiaxi.head", tomorrow, tomorrow.plusDays(1), "培训"),
                staff("xiaxi.handler"));
        round();
        assertThat(mail.tried()).hasSize(1);
        assertThat(mail.tried().get(0).subject()).isEqualTo("请您代理下溪村经办人");
        assertThat(mail.tried().get(0).body()).contains("9月25日", "2026年9月26日");
        endSubstitution.end(named.id(), staff("xiaxi.handler"));
        round();
        assertThat(mail.tried()).hasSize(2);
        assertThat(mail.tried().get(1).subject()).contains("提前结束");
        jdbc.update("delete from substitution where id = ?", named.id());
        directory.refresh();
    }
}
