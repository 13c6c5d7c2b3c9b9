package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.documents.PdfText;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.ReadLetterTemplates;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters: issued with the step they tell of, numbered without a gap, read by whom they are for. */
class LettersTest extends LifeCycleTest {

    private static final Map<String, String> SOLVE = Map.of("outcome", "SOLVED", "reply", "路灯已修好。\n每月检查一次 <b>&。");

    /** Where people find them to look at. */
    private static final Path LOOKED_AT = Path.of("target", "letters");

    @Autowired
    ReadLetterTemplates templates;

    @Autowired
    IssueLetter issueLetter;

    @Autowired
    ReadLetters readLetters;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Filed petition;

    @BeforeEach
    void filedOnThursdayInShangxi() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000")));
        petition = filed(matter);
    }

    @Test
    void filingIssuesNoLetterButTheRegistrationCanBePrinted() {
        assertThat(jdbc.queryForObject("select count(*) from letter where petition_id = ?", Integer.class, id()))
                .isZero();
        List<JsonNode> letters = lettersForThePetitioner();
        assertThat(letters).extracting(letter -> text(letter, "kind")).containsExactly("REGISTRATION");
        assertThat(printed(petition.number()))
                .contains(
                        "登记告知单",
                        "陈大明：",
                        "村口路灯坏了三个月没人修",
                        petition.number(),
                        "已于2026年9月24日受理，由枫林县溪口镇上溪村村民委员会办理",
                        "第三十四条的规定，自受理之日起60日内办结，至2026年11月23日止");
    }

    /** The sixty days are for claims alone; what they were made longer by is told by its own letter. */
    @Test
    void theRegistrationTellsTheSixtyDaysOfAClaimAsTheyBegan() {
        jdbc.update("""
                update limit_clock set extensions =
                  '[{"grantedAt":"2026-10-01T00:00:00Z","limit":"30 CALENDAR_DAYS","reason":"取证"}]'
                where receipt_number = ? and kind = 'STATUTORY_LIMIT'
                """, petition.number());
        assertThat(printed(petition.number())).contains("60日内办结，至2026年11月23日止");
        Map<String, Object> suggestion = aMatterIn(SHANGXI);
        suggestion.put("purpose", "SUGGESTION");
        Filed asked = filed(suggestion);
        assertThat(printedLetter(asked, "REGISTRATION")).contains("登记告知单").doesNotContain("第三十四条");
    }

    @Test
    void aSecretMatterIsNamedByItsNumberWhichIsNoTitle() {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("confidential", true);
        Filed secret = filed(matter);
        assertThat(printedLetter(secret, "REGISTRATION"))
                .contains("提出的编号为" + secret.number() + "的信访事项，已经登记")
                .doesNotContain("“", "路灯");
    }

    @Test
    void theReplyIsIssuedAsANumberedOpinion() {
        handle("shangxi.handler", petition, SOLVE);
        JsonNode opinion = lettersForThePetitioner().get(1);
        assertThat(text(opinion, "kind")).isEqualTo("OPINION");
        assertThat(text(opinion, "recipient")).isEqualTo("陈大明");
        assertThat(text(opinion, "number")).matches("枫信处〔2026〕\\d+号");
        assertThat(printed(text(opinion, "number")))
                .contains(
                        "枫林县溪口镇上溪村村民委员会",
                        "信访事项处理意见书",
                        "路灯已修好。每月检查一次<b>&。",
                        "2026年9月24日",
                        "自收到本意见书之日起30日内向枫林县溪口镇人民政府请求复查");
        assertThat(history(petition)).anySatisfy(event -> {
            assertThat(text(event, "kind")).isEqualTo("LETTER_ISSUED");
            assertThat(text(event, "reasonLabel")).isEqualTo("信访事项处理意见书");
            assertThat(text(event, "note"))
                    .contains(text(opinion, "number"), text(opinion, "hash").substring(0, 16));
        });
    }

    /** The unit that registered a petition signs for that, wherever the petition is when somebody prints it. */
    @Test
    void theRegistrationIsSignedWhereItWasRegistered() {
        handle(
                "shangxi.handler",
                petition,
                Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要镇里立项"));
        assertThat(printed(petition.number())).contains("枫林县溪口镇上溪村村民委员会").doesNotContain("人民政府");
        handle("xikou.handler", petition, Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要县里立项"));
        handle("fenglin.handler", petition, SOLVE);
        assertThat(printedLetter(petition, "OPINION")).contains("向上一级机关、单位（请求书可以交枫林县信访局）请求复查");
    }

    @Test
    void aNumberThatIsNotUsedIsGivenToTheNext() {
        int first = ordinal(issued(LetterKind.REFUSAL, Map.of("reason", "已进入诉讼")));
        transaction.executeWithoutResult(status -> {
            issueLetter.issue(petition.number(), LetterKind.REFUSAL, Map.of("reason", "无"), act());
            status.setRollbackOnly();
        });
        try {
            transaction.executeWithoutResult(status -> {
                issueLetter.issue(petition.number(), LetterKind.REFUSAL, Map.of("reason", "无"), act());
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        throw new IllegalStateException("after the number was taken");
                    }
                });
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("after the number was taken");
        }
        assertThat(ordinal(issued(LetterKind.REFUSAL, Map.of("reason", "已进入诉讼"))))
                .isEqualTo(first + 1);
    }

    @Test
    void manyAtOnceGetNumbersWithoutAGap() throws Exception {
        List<Filed> many =
                IntStream.range(0, 24).mapToObj(i -> filedIn(SHANGXI)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> work = many.stream()
                    .<Callable<String>>map(
                            one -> () -> issued(one, LetterKind.MEDIATION_AGREEMENT, Map.of("agreement", "各让一步")))
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<String> number : pool.invokeAll(work)) {
                numbers.add(ordinal(number.get()));
            }
            numbers.sort(null);
            int first = numbers.get(0);
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            IntStream.range(first, first + many.size()).boxed().toList());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aSupervisionLetterIsNotForThePetitioner() {
        String number = issued(
                LetterKind.SUPERVISION,
                Map.of("addressee", "上溪村", "problem", "超期未办结", "demand", "立即办结", "dueDate", LocalDate.of(2026, 10, 9)));
        assertThat(lettersForThePetitioner())
                .extracting(letter -> text(letter, "kind"))
                .doesNotContain("SUPERVISION");
        assertThat(asPetitionerOf(petition)
                        .get(publicly() + "/letters/" + Door.encoded(number) + ".pdf")
                        .status())
                .isEqualTo(404);
        assertThat(printed(number)).contains("督办函", "上溪村：", "2026年10月9日以前");
    }

    @Test
    void lettersAreReadByThoseWhoSeeThePetition() {
        handle("shangxi.handler", petition, SOLVE);
        String letters = "/api/v1/petitions/" + petition.number() + "/letters";
        as("xikou.handler").get(letters).is(200);
        as("hehua.handler").get(letters).is(404);
        as("hehua.handler").get(letters + "/" + petition.number() + ".pdf").is(404);
        Door.ofResident(port, "AAAAAAAAAA").get(publicly() + "/letters").is(404);
        assertThat(as("shangxi.handler").get(letters + "/x.pdf").is(404).body()).contains("没有找到该文书");
    }

    @Test
    void anEditedTemplateServesLaterLettersOnly() {
        handle("shangxi.handler", petition, SOLVE);
        String before = text(lettersForThePetitioner().get(1), "number");
        JsonNode template =
                as("admin").get("/api/v1/letter-templates/OPINION").is(200).json();
        String html = text(template, "html");
        try {
            JsonNode replaced = as("admin")
                    .put(
                            "/api/v1/letter-templates/OPINION",
                            Map.of("html", html.replace("</body>", "<p>监督电话：12345</p></body>")))
                    .is(200)
                    .json();
            assertThat(replaced.get("version").asInt())
                    .isGreaterThan(template.get("version").asInt());
            assertThat(printed(before)).doesNotContain("监督电话");
            Filed next = filedIn(SHANGXI);
            handle("shangxi.handler", next, SOLVE);
            petition = next;
            assertThat(printed(text(lettersForThePetitioner().get(1), "number")))
                    .contains("监督电话：12345", "信访人：");
        } finally {
            as("admin")
                    .put("/api/v1/letter-templates/OPINION", Map.of("html", html))
                    .is(200);
        }
    }

    @Test
    void whatIsToBeHandledAnewIsNotSaidToBeFinal() {
        Map<String, String> upheld = Map.of("facts", "属实", "decision", "维持原意见。", "legalBasis", "第三十六条", "redo", "");
        Map<String, String> anew = Map.of("facts", "不清", "decision", "撤销。", "legalBasis", "第三十六条", "redo", "责令重新办理");
        assertThat(printed(issued(LetterKind.REVIEW_DECISION, upheld))).contains("请求复核");
        assertThat(printed(issued(LetterKind.REVIEW_DECISION, anew)))
                .contains("重新办理并书面答复", "第三十五条")
                .doesNotContain("请求复核；");
        assertThat(printed(issued(LetterKind.RE_REVIEW_DECISION, upheld))).contains("不再受理");
        assertThat(printed(issued(LetterKind.RE_REVIEW_DECISION, anew)))
                .contains("第三十五条")
                .doesNotContain("终结", "不再受理");
    }

    @Test
    void aTemplateThatCannotServeIsRefusedInChinese() {
        String address = "/api/v1/letter-templates/REFUSAL";
        assertThat(as("admin")
                        .put(address, Map.of("html", "<html><body>{{secret}}</body></html>"))
                        .is(400)
                        .body())
                .contains("没有名为“secret”的填写项");
        assertThat(as("admin")
                        .put(address, Map.of("html", "<html><body><p>{{title}}</body></html>"))
                        .is(400)
                        .body())
                .contains("标签 <p> 没有对应的结束标签 </p>");
        assertThat(as("admin")
                        .put(address, Map.of("html", "<html><body><p>{{title}}</p></body></html>"))
                        .is(400)
                        .body())
                .contains("文书上没有发文单位", "文书上没有发文日期", "文书上没有文号");
        assertThat(as("admin").put(address, Map.of()).is(400).body()).contains("#/html");
        as("fenglin.head").put(address, Map.of("html", "<html><body/></html>")).is(403);
        as("fenglin.head").get("/api/v1/letter-templates").is(403);
        as("admin").get("/api/v1/letter-templates/NONE").is(404);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsPrintedWithSampleValues(LetterKind kind) throws Exception {
        assertThat(as("admin")
                        .get("/api/v1/letter-templates/" + kind + "/sample.pdf")
                        .is(200)
                        .body())
                .startsWith("%PDF");
        byte[] pdf = templates.sample(kind.name(), staff.find("admin").orElseThrow());
        assertThat(PdfText.of(pdf)).contains("枫林县");
        Files.createDirectories(LOOKED_AT);
        Files.write(LOOKED_AT.resolve(kind + ".pdf"), pdf);
    }

    private List<JsonNode> lettersForThePetitioner() {
        return list(asPetitionerOf(petition)
                .get(publicly() + "/letters")
                .is(200)
                .json()
                .get("letters"));
    }

    private String publicly() {
        return "/api/v1/public/petitions/" + petition.number();
    }

    private String printed(String number) {
        return PdfText.of(readLetters
                .print(petition.number(), number, staff.find("registrar").orElseThrow())
                .pdf());
    }

    private String issued(LetterKind kind, Map<String, ?> content) {
        return issued(petition, kind, content);
    }

    private String issued(Filed one, LetterKind kind, Map<String, ?> content) {
        transaction.executeWithoutResult(status -> issueLetter.issue(one.number(), kind, content, act()));
        return jdbc.queryForObject(
                "select number from letter where petition_id = (select id from petition where receipt_number = ?)"
                        + " and kind = ? order by id desc limit 1",
                String.class,
                one.number(),
                kind.name());
    }

    private Petition.Act act() {
        return new Petition.Act("shangxi.handler", clock.instant());
    }

    private static int ordinal(String number) {
        return Integer.parseInt(number.replaceAll(".*〕|号", ""));
    }

    private Long id() {
        return jdbc.queryForObject("select id from petition where receipt_number = ?", Long.class, petition.number());
    }
}
