package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model tells by itself, and what it cannot. */
class ModelsTellTest extends NoticesTest {

    @Autowired
    private NotifyByModel notifyByModel;

    @Test
    void aModelTellsWhomItWantsBesideWhatHappensInTheSameStep() {
        FilePetition.Filed petition = filed(person("王阿婆", "13800009911", null, null));
        mailOf("supervisor", "supervisor@example.com");
        mailOf("shangxi.head", "head@example.com");
        mailOf("shangxi.handler", "handler@example.com");
        round();
        sms.open();
        mail.open();
        transactions.executeWithoutResult(status -> {
            notifyByModel.notify(petition.receiptNumber(), new DrawnNotice("PETITIONER", "STEP"), "已经现场核实");
            notifyByModel.notify(petition.receiptNumber(), new DrawnNotice("HEAD", "STAFF_STEP"), "请安排人员");
            notifyByModel.notify(petition.receiptNumber(), new DrawnNotice("SUPERVISORS", "STAFF_URGED"), "催一催");
            petitions
                    .get(petition.receiptNumber())
                    .noted(
                            new Petition.Act(Petition.Act.SYSTEM, time.instant()),
                            EventKind.MEDIATION_PROPOSED,
                            null,
                            "路灯的事");
        });
        round();
        assertThat(sms.textsTo("13800009911"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains(petition.receiptNumber(), "上溪村：已经现场核实"));
        assertThat(mail.tried())
                .extracting(Outgoing::address)
                .containsExactlyInAnyOrder("head@example.com", "supervisor@example.com");
        assertThat(mail.tried())
                .anySatisfy(message -> assertThat(message.body()).contains("上溪村办理的", "请安排人员"))
                .anySatisfy(message -> assertThat(message.subject()).startsWith("催办"));
        assertThat(toldTo("shangxi.head", petition))
                .extracting(StaffNotices.Notice::text)
                .singleElement()
                .asString()
                .contains("请安排人员");
        assertThat(toldTo("shangxi.handler", petition)).isEmpty();
        assertThat(toldTo("supervisor", petition))
                .extracting(StaffNotices.Notice::kind)
                .containsExactly(NoticeKind.STAFF_URGED);
        assertThat(told.to(read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode())))
                .extracting(ReadTold.Notice::kind)
                .contains(NoticeKind.STEP, NoticeKind.MEDIATION_PROPOSED);
    }

    @Test
    void ofASecretPetitionAModelTellsTheStaffNothingByMessageAndSupervisorsNothing() {
        FilePetition.Filed petition = filed(
                "REPORT",
                List.of(new PetitionInput.AccusedInput("UNIT", "溪口镇", XIKOU)),
                null,
                person("石举报", "13800009922", null, null));
        mailOf("supervisor", "supervisor@example.com");
        round();
        sms.open();
        mail.open();
        modelTells(petition, "PETITIONER", "STEP", "已经核实举报");
        modelTells(petition, "SUPERVISORS", "STAFF_STEP", "已经核实举报");
        round();
        assertThat(sms.textsTo("13800009922"))
                .singleElement()
                .asString()
                .doesNotContain("举报", petition.receiptNumber());
        assertThat(mail.tried()).isEmpty();
        assertThat(toldTo("supervisor", petition)).isEmpty();
        assertThat(jdbc.queryForList(
                        "select e.note from petition_event e join petition p on p.id = e.petition_id"
                                + " where p.receipt_number = ? and e.kind = 'PETITIONER_NOTIFIED'",
                        String.class,
                        petition.receiptNumber()))
                .singleElement()
                .asString()
                .doesNotContain("举报");
    }

    @Test
    void whatAModelCannotTellIsRefused() {
        FilePetition.Filed petition = filedByOne("13800009933");
        for (List<String> wrong : List.of(
                List.of("MAYOR", "STEP"),
                List.of("HEAD", "NEWS"),
                List.of("HEAD", "STEP"),
                List.of("PETITIONER", "STAFF_STEP"),
                List.of("PETITIONER", "SECRET"),
                List.of("PETITIONER", "MEDIATION_CONVENED"),
                List.of("PETITIONER", "HELPER_LATE"))) {
            assertThatThrownBy(() -> modelTells(petition, wrong.get(0), wrong.get(1), "通知"))
                    .as(wrong.toString())
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.slug()).isEqualTo("notice-undeliverable"));
        }
        assertThat(told.to(read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode())))
                .extracting(ReadTold.Notice::kind)
                .doesNotContain(NoticeKind.STEP);
    }

    private void modelTells(FilePetition.Filed petition, String to, String text, String step) {
        transactions.executeWithoutResult(
                status -> notifyByModel.notify(petition.receiptNumber(), new DrawnNotice(to, text), step));
    }
}
