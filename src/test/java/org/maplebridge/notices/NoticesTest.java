package org.maplebridge.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maplebridge.PlatformTest;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.rehearsal.SetBack;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Files petitions and lets notices out in rounds of a node of its own; what is told to whom, the tests below say. */
@PlatformTest
abstract class NoticesTest {

    static final String SHANGXI = "990681101201";
    static final String XIKOU = "990681101000";

    @Autowired
    private ApplicationContext platform;

    @Autowired
    @Qualifier("testSms")
    SwitchedGateway sms;

    @Autowired
    @Qualifier("testMail")
    SwitchedGateway mail;

    @Autowired
    private FilePetition filePetition;

    @Autowired
    Petitions petitions;

    @Autowired
    private IdentityService identities;

    @Autowired
    ReadPetition read;

    @Autowired
    ReadTold told;

    @Autowired
    StaffNotices staffNotices;

    @Autowired
    StaffDirectory directory;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MakeMessages make;

    @Autowired
    private Gateways gateways;

    @Autowired
    SendingHours hours;

    @Autowired
    NoticeSettings settings;

    @Autowired
    private SecretTexts texts;

    @Autowired
    private LettersToBodies bodies;

    @Autowired
    Clock time;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    /** The clock of the senders of a test; the platform's stands still. */
    Instant now;

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
        identities.createUserQuery().list().stream()
                .filter(user -> user.getEmail() != null)
                .forEach(user -> mailOf(user.getId(), null));
        sms.close();
        mail.close();
    }

    /** A node of its own. */
    void round() {
        Clock own = new Clock() {
            @Override
            public ZoneId getZone() {
                return BeijingTime.ZONE;
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

    static Petitioner person(String name, String phone, String email, List<String> notices) {
        return new Petitioner(name, phone, null, null, false, email, notices);
    }

    FilePetition.Filed filed(Petitioner... people) {
        return filed("CLAIM", List.of(), null, people);
    }

    FilePetition.Filed filed(
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

    FilePetition.Filed filedByOne(String phone) {
        return filed(person("王阿婆", phone, null, null));
    }

    void happens(FilePetition.Filed petition, EventKind kind, String note) {
        transactions.executeWithoutResult(status -> petitions
                .get(petition.receiptNumber())
                .noted(new Petition.Act(Petition.Act.SYSTEM, time.instant()), kind, null, note));
    }

    StaffMember staff(String username) {
        return directory.find(username).orElseThrow();
    }

    void mailOf(String username, String address) {
        User user = identities.createUserQuery().userId(username).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
    }

    Stream<StaffNotices.Notice> toldTo(String username, FilePetition.Filed petition) {
        return staffNotices.of(staff(username)).stream()
                .filter(notice -> notice.receiptNumber().equals(petition.receiptNumber()));
    }
}
