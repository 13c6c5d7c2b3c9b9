package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.maplebridge.mediation.OtherSide;
import org.maplebridge.mediation.ProposeMediation;
import org.maplebridge.mediation.ReadAsOtherSide;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.routes.HandOver;
import org.maplebridge.routes.ReferAbove;
import org.maplebridge.routes.ReferralsAbove;
import org.maplebridge.routes.ReplaceReceivingBodies;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told beside the petitioner and the staff: the other side of a mediation, the body that a matter is referred to. */
class TheSidesToldTest extends NoticesTest {

    @Autowired
    Dossiers dossiers;

    @Autowired
    private HandOver handOver;

    @Autowired
    private ReferAbove referAbove;

    @Autowired
    private ReplaceReceivingBodies replaceReceivingBodies;

    @Autowired
    private ProposeMediation proposeMediation;

    @Autowired
    private ReadAsOtherSide readAsOtherSide;

    @Test
    void theOtherSideOfAMediationGetsItsCodeByMessageAndItIsStoredNowhereReadable() {
        FilePetition.Filed petition = filedByOne("13800000031");
        OtherSide other = new OtherSide("请您谈谈菜地的赔偿。", "13900000031", null);
        transactions.executeWithoutResult(status -> proposeMediation.propose(
                petition.receiptNumber(), SHANGXI, "shangxi.handler", "路灯养护公司", "菜地被压坏", other));
        round();
        Outgoing invitation = sms.tried().stream()
                .filter(message -> message.address().equals("13900000031"))
                .findFirst()
                .orElseThrow();
        assertThat(invitation.body()).contains(petition.receiptNumber()).doesNotContain("路灯", "王阿婆");
        Matcher code = Pattern.compile("[2-9A-Z]{10}(?![0-9A-Z-])").matcher(invitation.body());
        assertThat(code.find()).isTrue();
        assertThat(readAsOtherSide
                        .withCode(petition.receiptNumber(), code.group())
                        .otherWords())
                .contains("菜地的赔偿");
        assertThat(jdbc.queryForList(
                        "select body || address from notice_message where receipt_number = ?",
                        String.class,
                        petition.receiptNumber()))
                .noneMatch(stored -> stored.contains(code.group()) || stored.contains("13900000031"));
    }

    @Test
    void aReferralReachesTheBodyByMailAndWhatBecameOfItIsOnRecord() {
        FilePetition.Filed petition = filed();
        receivingBodies("枫林县人民法院；court@fenglin.example\n枫林县仲裁委员会");
        handOver(petition, "枫林县仲裁委员会");
        handOver(petition, "枫林县人民法院");
        round();
        assertThat(mail.tried()).singleElement().satisfies(sent -> {
            assertThat(sent.address()).isEqualTo("court@fenglin.example");
            assertThat(sent.body()).contains(petition.receiptNumber()).doesNotContain("看不见路");
            assertThat(new String(sent.file().pdf(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        });
        assertThat(historyOf(petition)).containsSubsequence("HANDED_TO_BODY 枫林县人民法院", "BODY_REACHED 枫林县人民法院");
        assertThat(historyOf(petition)).doesNotContain("HANDED_TO_BODY 枫林县仲裁委员会");

        mail.openButRefusing("邮件服务器不收这个地址");
        handOver(petition, "枫林县人民法院");
        round();
        assertThat(historyOf(petition))
                .last()
                .asString()
                .startsWith("BODY_NOT_REACHED 枫林县人民法院：")
                .contains("不收这个地址", "当面转交");
        receivingBodies("");
    }

    @Test
    void aReportOnAnOfficialGoesToDisciplineInspectionAloneAndIsClosedInTheOutbox() {
        FilePetition.Filed petition =
                filed("REPORT", List.of(new PetitionInput.AccusedInput("PERSON", "溪口镇负责人", null)), null);
        receivingBodies("枫林县公安局；police@fenglin.example\n绍兴市纪委；jiwei@shaoxing.example；保密");
        handOver(petition, "枫林县公安局");
        handOver(petition, "绍兴市纪委");
        round();
        assertThat(mail.tried()).extracting(Outgoing::address).containsExactly("jiwei@shaoxing.example");
        assertThat(mail.tried().get(0).file()).isNotNull();
        assertThat(jdbc.queryForList(
                        "select address || subject || body from notice_message where receipt_number = ?",
                        String.class,
                        petition.receiptNumber()))
                .isNotEmpty()
                .noneMatch(stored -> stored.contains(petition.receiptNumber()) || stored.contains("jiwei@"));
        receivingBodies("");
    }

    /** Nobody in the county may have it: it waits without contents until the body above has an address, and goes then. */
    @Test
    void whatNobodyHereMayHaveGoesToTheBodyAboveOnceItHasAnAddress() {
        FilePetition.Filed report = filed(
                "REPORT",
                List.of(
                        new PetitionInput.AccusedInput("UNIT", "枫林县", null),
                        new PetitionInput.AccusedInput("UNIT", "枫林县纪委监委", null)),
                null);
        receivingBodies("枫林县人民法院；court@fenglin.example");
        assertThat(stateOf(report)).contains(ReferralsAbove.State.BY_HAND);
        assertThat(again()).isZero();
        receivingBodies("上级纪检监察机关；above@city.example；保密");
        assertThat(again()).isPositive();
        assertThat(again()).as("it is under way").isZero();
        assertThat(stateOf(report)).contains(ReferralsAbove.State.SENT);
        mail.openButRefusing("邮件服务器不收这个地址");
        round();
        assertThat(stateOf(report)).contains(ReferralsAbove.State.NOT_REACHED);
        mail.open();
        again();
        round();
        assertThat(mail.tried())
                .filteredOn(sent -> sent.address().equals("above@city.example"))
                .last()
                .satisfies(sent -> {
                    assertThat(sent.body()).doesNotContain("看不见路");
                    assertThat(new String(sent.file().pdf(), 0, 5, StandardCharsets.ISO_8859_1))
                            .isEqualTo("%PDF-");
                });
        assertThat(stateOf(report)).isEmpty();
        assertThat(historyOf(report))
                .containsSubsequence("HANDED_BY_HAND 上级纪检监察机关", "HANDED_TO_BODY 上级纪检监察机关", "BODY_REACHED 上级纪检监察机关");
        receivingBodies("");
    }

    @Test
    void whenTheSidesMeetIsToldAndNotWhatAbout() {
        FilePetition.Filed petition = filedByOne("13800001888");
        happens(petition, EventKind.MEDIATION_CONVENED, "2026-09-28 09:30 村委会调解室");
        happens(petition, EventKind.DELIBERATION_CONVENED, "2026-09-30 19:30 村委会院坝\n议题：路灯谁出钱");
        List<ReadTold.Notice> notices = told.to(read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode()));
        assertThat(notices.get(0).text()).contains("2026-09-30 19:30 村委会院坝").doesNotContain("谁出钱");
        assertThat(notices.get(1).text()).contains("2026-09-28 09:30 村委会调解室", "上溪村");
    }

    private int again() {
        return referAbove.again("admin");
    }

    private Optional<ReferralsAbove.State> stateOf(FilePetition.Filed petition) {
        return transactions.execute(status -> referAbove.waiting().stream()
                .filter(one -> one.receiptNumber().equals(petition.receiptNumber()))
                .map(ReferralsAbove.Waiting::state)
                .findFirst());
    }

    private void receivingBodies(String lines) {
        replaceReceivingBodies.replace(lines, staff("admin"));
    }

    private void handOver(FilePetition.Filed petition, String body) {
        transactions.executeWithoutResult(status -> {
            Petition found = petitions.get(petition.receiptNumber());
            handOver.handOver(found, new Petition.Place("VILLAGE", SHANGXI), body, "合同纠纷", "registrar");
        });
    }

    private List<String> historyOf(FilePetition.Filed petition) {
        return dossiers.historyOf(petitions.look(petition.receiptNumber()).orElseThrow()).stream()
                .map(event -> event.kind() + " " + event.note())
                .toList();
    }
}
