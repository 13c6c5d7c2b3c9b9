package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.mediation.OtherSide;
import org.maplebridge.mediation.ProposeMediation;
import org.maplebridge.mediation.ReadAsOtherSide;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ChangeContact;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.rehearsal.SetBack;
import org.maplebridge.routes.HandOver;
import org.maplebridge.routes.ReplaceReceivingBodies;
import org.maplebridge.shared.Refusal;
import org.maplebridge.substitution.EndSubstitution;
import org.maplebridge.substitution.NameSubstitute;
import org.maplebridge.substitution.Substitution;
import org.maplebridge.volunteers.RegisterVolunteer;
import org.maplebridge.volunteers.RegistrationForm;
import org.maplebridge.volunteers.VolunteerRegister;
import org.maplebridge.wishes.WishTellings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, when, in which way, and how often: once. */
@PlatformTest
class NoticesTest {

    private static final String SHANGXI = "990681101201";
    private static final String XIKOU = "990681101000";

    @Autowired
    private ApplicationContext platform;

    @Autowired
    @Qualifier("testSms")
    private SwitchedGateway sms;

    @Autowired
    @Qualifier("testMail")
    private SwitchedGateway mail;

    @Autowired
    private FilePetition filePetition;

    @Autowired
    private ChangeContact changeContact;

    @Autowired
    private Petitions petitions;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ReadPetition read;

    @Autowired
    private ReadTold told;

    @Autowired
    private StaffNotices staffNotices;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private SettleUnsent settle;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MakeMessages make;

    @Autowired
    private Gateways gateways;

    @Autowired
    private SendingHours hours;

    @Autowired
    private NoticeSettings settings;

    @Autowired
    private SecretTexts texts;

    @Autowired
    private NoteAtUnit noteAtUnit;

    @Autowired
    private RegisterVolunteer registerVolunteer;

    @Autowired
    private VolunteerRegister register;

    @Autowired
    private WishTellings tellings;

    @Autowired
    private ChooseAnnouncements choose;

    @Autowired
    private NameSubstitute nameSubstitute;

    @Autowired
    private EndSubstitution endSubstitution;

    @Autowired
    private NotifyByModel notifyByModel;

    @Autowired
    private LettersToBodies bodies;

    @Autowired
    private HandOver handOver;

    @Autowired
    private ReplaceReceivingBodies replaceReceivingBodies;

    @Autowired
    private ProposeMediation proposeMediation;

    @Autowired
    private ReadAsOtherSide readAsOtherSide;

    @Autowired
    private Clock time;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    /** The clock of the senders of a test; the platform's stands still. */
    private Instant now;

    @BeforeEach
    void thursdayMorning() {
        SetBack.to(PlatformTest.START, platform);
        now = time.instant();
        jdbc.update("update notice_message set state = 'DROPPED' where state = 'WAITING'");
        jdbc.update("delete from notice");
        sms.open();
        mail.open();
    }

    @AfterEach
    void shut() {
        sms.close();
        mail.close();
    }

    /** A node of its own. */
    private void round() {
        Clock own = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        new SendNotices(outbox, make, gateways, hours, settings, texts, bodies, own).sendDue(() -> true);
    }

    private static Petitioner person(String name, String phone, String email, List<String> notices) {
        return new Petitioner(name, phone, null, null, false, email, notices);
    }

    private FilePetition.Filed filed(Petitioner... people) {
        return filed("CLAIM", List.of(), null, people);
    }

    private FilePetition.Filed filed(
            String purpose, List<PetitionInput.AccusedInput> against, OffsetDateTime filedAt, Petitioner... people) {
        PetitionInput input = new PetitionInput(
                "村口路灯坏了",
                "晚上看不见路。",
                purpose,
                "GRID",
                SHANGXI,
                null,
                null,
                null,
                List.of(people),
                null,
                false,
                false,
                against,
                null,
                filedAt,
                null,
                null);
        return filePetition.file(input, filedAt == null ? Filer.staff("registrar") : Filer.importer("registrar"));
    }

    private FilePetition.Filed filedByOne(String phone) {
        return filed(person("王阿婆", phone, null, null));
    }

    private void happens(FilePetition.Filed petition, EventKind kind, String note) {
        transactions.executeWithoutResult(status -> petitions
                .get(petition.receiptNumber())
                .noted(new Petition.Act(Petition.Act.SYSTEM, time.instant()), kind, null, note));
    }

    private List<String> states(FilePetition.Filed petition) {
        return jdbc.queryForList(
                "select state from notice_message where receipt_number = ? order by id",
                String.class,
                petition.receiptNumber());
    }

    private StaffMember staff(String username) {
        return directory.find(username).orElseThrow();
    }

    private void mailOf(String username, String address) {
        User user = identities.createUserQuery().userId(username).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
    }

    private Stream<StaffNotices.Notice> toldTo(String username, FilePetition.Filed petition) {
        return staffNotices.of(staff(username)).stream()
                .filter(notice -> notice.receiptNumber().equals(petition.receiptNumber()));
    }

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
        return read.historyOf(petitions.look(petition.receiptNumber()).orElseThrow()).stream()
                .map(event -> event.kind() + " " + event.note())
                .toList();
    }

    @Test
    void whenTheSidesMeetIsToldAndNotWhatAbout() {
        FilePetition.Filed petition = filedByOne("13800001888");
        happens(petition, EventKind.MEDIATION_CONVENED, "2026-09-28T09:30 村委会调解室");
        happens(petition, EventKind.DELIBERATION_CONVENED, "2026-09-30 村委会院坝\n议题：路灯谁出钱");
        List<ReadTold.Notice> notices = told.to(read.withAnyQueryCode(petition.receiptNumber(), petition.queryCode()));
        assertThat(notices.get(0).text()).contains("2026-09-30 村委会院坝").doesNotContain("谁出钱");
        assertThat(notices.get(1).text()).contains("2026-09-28 09:30 村委会调解室", "上溪村");
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

    private void modelTells(FilePetition.Filed petition, String to, String text, String step) {
        transactions.executeWithoutResult(
                status -> notifyByModel.notify(petition.receiptNumber(), new DrawnNotice(to, text), step));
    }

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
        try {
            FilePetition.Filed petition = filedByOne("13800009992");
            now = OffsetDateTime.parse("2026-09-24T23:00:00+08:00").toInstant();
            happens(petition, EventKind.SUPERVISION_ISSUED, null);
            round();
            assertThat(mail.tried())
                    .as("at once, late as it is")
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.address()).isEqualTo("head@fenglin.example");
                        assertThat(message.subject()).contains("督办", petition.receiptNumber());
                        assertThat(message.body()).contains("上溪村").doesNotContain("路灯", "王阿婆");
                    });
            assertThat(sms.tried()).as("its petitioner sleeps").isEmpty();
        } finally {
            mailOf("shangxi.head", null);
        }
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
    void aHelperIsToldWhatBecomesOfTheWishThatHeClaimedAndNeverWhoseItIs() {
        FilePetition.Filed petition = filed(person("周桂芳", null, null, null));
        registerVolunteer.register(new RegistrationForm("PERSON", "热心人老丁", "13911112222", SHANGXI, "会修家电", false));
        long id = register.of(staff("shangxi.handler")).stream()
                .filter(one -> one.phone().equals("13911112222"))
                .findFirst()
                .orElseThrow()
                .id();
        String helper = register.confirm(id, staff("shangxi.handler")).username();
        mailOf(helper, "ding@example.com");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_OFFERED, "想要一张凳子");
        atShangxi(petition, helper, EventKind.WISH_CLAIMED, "热心人老丁");
        atShangxi(petition, helper, EventKind.WISH_GIVEN_BACK, "热心人老丁");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_TAKEN_DOWN, "不合适");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_OFFERED, "想要一张带靠背的凳子");
        atShangxi(petition, helper, EventKind.WISH_CLAIMED, "热心人老丁");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_FULFILLED, "热心人老丁：老人很高兴");
        round();
        round();
        assertThat(sms.textsTo("13911112222"))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains("凳子").doesNotContain(petition.receiptNumber(), "周桂芳"));
        assertThat(sms.textsTo("13911112222").get(2)).contains("想要一张带靠背的凳子", "谢谢您");
        assertThat(mail.tried())
                .filteredOn(message -> message.address().equals("ding@example.com"))
                .hasSize(3);
        register.end(id, staff("shangxi.handler"));
    }

    @Test
    void aNewWishIsToldToHelpersNearbyWhoWantToHearUntilSomebodyHasIt() {
        FilePetition.Filed petition = filed(person("周桂芳", null, null, null));
        String near = "13922223333";
        StaffMember volunteer = staff("volunteer");
        assertThatThrownBy(() -> choose.choose(volunteer, List.of("SMS"), "0571-1234567", ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields().get(0).code()).isEqualTo("mobile-for-notices"));
        assertThatThrownBy(() -> choose.choose(staff("shangxi.handler"), List.of("SMS"), near, ""))
                .isInstanceOf(Refusal.class);
        choose.choose(volunteer, List.of("SMS"), near, "kept@example.com");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_OFFERED, "想要一张凳子");
        round();
        round();
        assertThat(sms.textsTo(near))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("上溪村", "想要一张凳子", "登录认领")
                        .doesNotContain(petition.receiptNumber(), "周桂芳"));
        assertThat(mail.tried()).isEmpty();
        assertThat(tellings.of(List.of(petition.receiptNumber())))
                .containsExactly(new WishTellings.Told(petition.receiptNumber(), SHANGXI, "volunteer", "短信已发"));

        now = OffsetDateTime.parse("2026-09-24T22:00:00+08:00").toInstant();
        atShangxi(petition, "shangxi.handler", EventKind.WISH_TAKEN_DOWN, "换个写法");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_OFFERED, "想要一张带靠背的凳子");
        round();
        assertThat(sms.textsTo(near)).as("nobody is disturbed at night").hasSize(1);
        atShangxi(petition, "volunteer", EventKind.WISH_CLAIMED, "热心人");
        now = OffsetDateTime.parse("2026-09-25T09:00:00+08:00").toInstant();
        round();
        assertThat(sms.textsTo(near)).as("somebody has it").noneMatch(text -> text.contains("带靠背的凳子”。愿意"));

        choose.choose(volunteer, List.of(), near, "");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_GIVEN_BACK, "热心人");
        atShangxi(petition, "shangxi.handler", EventKind.WISH_OFFERED, "想要一张带靠背的凳子");
        round();
        assertThat(sms.textsTo(near)).filteredOn(text -> text.contains("新的微心愿")).hasSize(1);
    }

    @Test
    void whoStandsInForSomebodyIsToldWhenHeIsNamedAndWhenItEndsEarly() {
        mailOf("xiaxi.head", "head@example.com");
        LocalDate tomorrow =
                LocalDate.ofInstant(time.instant(), ZoneId.of("Asia/Shanghai")).plusDays(1);
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
        mailOf("xiaxi.head", null);
        jdbc.update("delete from substitution where id = ?", named.id());
        directory.refresh();
    }

    private void atShangxi(FilePetition.Filed petition, String actor, EventKind kind, String note) {
        transactions.executeWithoutResult(
                status -> noteAtUnit.note(petition.receiptNumber(), SHANGXI, actor, kind, null, note));
    }
}
