package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.documents.PdfText;
import org.maplebridge.letters.Letter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every letter that a life brings about, as who gets it reads it: whole sentences, the right office, a day where one belongs, the
 * article, and what one may do next. The files lie in {@code target/letters-of-lives} to be looked at.
 */
class LettersOfLivesTest extends LifeCycleTest {

    private static final Path LOOKED_AT = Path.of("target", "letters-of-lives");

    /** A county's own stands in its models, and the other side's invitation is kept nowhere. */
    private static final Set<LetterKind> OF_NO_LIFE = EnumSet.of(LetterKind.OWN, LetterKind.MEDIATION_INVITATION);

    /** Of the registration, which is much the same for all, these are enough. */
    private static final Set<String> REGISTERED = Set.of("accepted", "waiting", "joint", "confidential");

    /** So many of a kind in one life: a supervision that nobody answers brings a letter for every rung. */
    private static final int ENOUGH = 3;

    @Autowired
    ReadLetters letters;

    @Autowired
    StaffDirectory staff;

    private final Map<String, Filed> lives = new LinkedHashMap<>();
    private final Map<LetterKind, Map<String, String>> printed = new EnumMap<>(LetterKind.class);

    @BeforeEach
    void thursday() {
        itIs(THURSDAY);
    }

    @AfterEach
    void allIsTakenBack() {
        endAllOf(lives.values().stream().map(Filed::number).toList());
    }

    @Test
    void areWholeAndSayWhatTheyHaveTo() throws IOException {
        extendedAndReviewed();
        redoneAfterTheReReview();
        byRegistrars();
        answeredWithOthers();
        mediated();
        otherPurposes();
        supervised();
        for (Map.Entry<String, Filed> life : lives.entrySet()) {
            print(life.getKey(), life.getValue());
        }
        assertThat(printed.keySet())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_NO_LIFE)));
        printed.forEach((kind, all) -> all.forEach((name, text) -> assertThat(text)
                .as(name)
                .contains(kind.title(), "《", "2026年")
                .contains("信访编号：" + name.replaceAll(".*(FL-[0-9-]+\\w) .*", "$1"))
                .doesNotContain("null", "{{", "{0}", "示例", "：。", "“”", "，，", "。。", "、、", "至止", "990681")));
        said(LetterKind.MERGER, "merged", "由枫林县溪口镇人民政府并案办理", "第十九条", "办理期限：至2026年11月23日止");
        said(LetterKind.HAND_OVER, "referred", "枫林县人民法院：", "冯来访", "不服判决，要求改判。");
        said(LetterKind.HAND_OVER, "accusing", "被反映的单位、人员", "枫林县公安局");
        said(LetterKind.SUPERVISION, "supervised", "群众多次反映，至今没有处理。", "现予督办", "此前的督办没有按期书面答复");
        said(LetterKind.SUPERVISION, "late at the top", "枫林县信访局承办机构：", "法定办理期限已于2026年11月23日届满", "第三十四条");
        said(LetterKind.SUPERVISION, "waiting", "受理期限已于2026年10月9日届满", "第二十三条");
        said(LetterKind.SUPERVISION, "redone", "原答复经复查（复核）被撤销");
        said(LetterKind.SUPERVISION, "joint", "送达期限已于2026年", "此前的督办没有按期书面答复");
    }

    /** Some letter of the kind in that life says each of these. */
    private void said(LetterKind kind, String life, String... words) {
        String all = printed.get(kind).entrySet().stream()
                .filter(letter -> letter.getKey().startsWith(kind + " " + life + " FL-"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        assertThat(all).as(kind + " of " + life).contains(words);
    }

    private Filed life(String name, Filed petition) {
        lives.put(name, petition);
        return petition;
    }

    private void print(String life, Filed petition) throws IOException {
        StaffMember reader = staff.find("admin").orElseThrow();
        Files.createDirectories(LOOKED_AT);
        Map<LetterKind, Integer> seen = new EnumMap<>(LetterKind.class);
        for (Letter letter : letters.of(petition.number(), reader)) {
            boolean likeOthers = letter.kind() == LetterKind.REGISTRATION && !REGISTERED.contains(life);
            if (likeOthers || seen.merge(letter.kind(), 1, Integer::sum) > ENOUGH) {
                continue;
            }
            byte[] pdf =
                    letters.print(petition.number(), letter.number(), reader).pdf();
            String name = letter.kind() + " " + life + " " + petition.number() + " ";
            Files.write(
                    LOOKED_AT.resolve(name + seen.get(letter.kind()) + ".pdf"),
                    pdf); // in letters that every machine writes
            printed.computeIfAbsent(letter.kind(), kind -> new LinkedHashMap<>())
                    .put(name + letter.number(), PdfText.of(pdf));
        }
    }

    private static Map<String, Object> person(String name, String phone) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("phone", phone);
        person.put("address", "上溪村二组 17 号");
        person.put("representative", true);
        return person;
    }

    private static Map<String, Object> matter(String channel, String title, String content, String... names) {
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("channel", channel);
        matter.put("title", title);
        matter.put("content", content);
        matter.put("address", "上溪村村口桥头");
        List<Map<String, Object>> people = new ArrayList<>();
        for (String name : names) {
            people.add(person(name, "1390000" + (4000 + Math.abs(name.hashCode()) % 1000)));
        }
        matter.put("petitioners", people);
        matter.put("headcount", Math.max(1, names.length));
        return matter;
    }

    private void extendedAndReviewed() {
        Map<String, Object> matter = matter("GRID", "村口三盏路灯坏了三个月没人修", "三盏路灯从六月起不亮，老人晚上摔过两次，请修好路灯并赔偿医药费。", "陈大明", "王小红");
        matter.put("requests", List.of("修好三盏路灯", "赔偿摔伤的医药费 1200 元"));
        Filed petition = life("extended", filed(matter));
        accompany("shangxi.handler", petition, "EXTENSION");
        submit(
                        "shangxi.handler",
                        task(petition, "userTask_requestExtension"),
                        Map.of("decision", "PROCEED", "extensionDays", 30, "note", "线路涉及供电、住建两个部门，需要现场勘查后确定改造方案。"))
                .is(204);
        work("shangxi.head", task(petition, "userTask_decideExtension"), Map.of("decision", "APPROVE", "note", "同意"));
        Map<String, String> opinion = new HashMap<>();
        opinion.put("outcome", "SOLVED");
        opinion.put("conclusion", "SUPPORT");
        opinion.put("facts", "2026年6月，村口三盏路灯因线路老化不亮。\n8月2日、8月19日，两名老人夜间路过时摔倒，医药费共计 1200 元，有票据。");
        opinion.put("opinionReasons", "村口路灯由村集体管护，管护不及时与摔伤有直接关系。");
        opinion.put("legalBasis", "《村庄公共设施管护办法》第十条；《中华人民共和国民法典》第一千一百六十五条。");
        opinion.put("answers", "1. 三盏路灯已于9月20日全部更换并恢复照明\n2. 医药费 1200 元由村集体于10月31日以前支付");
        work("shangxi.handler", task(petition, "userTask_handlePetition"), opinion);
        ask(petition, "灯又灭了");
        handle("xikou.head", petition, decision("CHANGE"));
        ask(petition, "镇里没有来人");
        handle("fenglin.head", petition, decision("UPHOLD"));
    }

    private void redoneAfterTheReReview() {
        Filed petition = life("redone", filed(matter("WEB", "灌渠堵了", "灌渠被施工渣土堵住，十亩秧田缺水。", "李春生")));
        solve("shangxi.handler", petition, "渠道已经安排人清理。");
        ask(petition, "没有人来过");
        handle("xikou.head", petition, decision("REVOKE_REDO"));
        solve("shangxi.handler", petition, "9月24日已清理完毕，秧田恢复供水。");
        ask(petition, "只清了一半");
        handle("xikou.head", petition, decision("UPHOLD"));
        ask(petition, "只清了一半");
        handle("fenglin.head", petition, decision("REVOKE_REDO"));
        Filed top = life("at the top", filed(matter("WEB", "县道积水", "县道积水半月不退。", "赵县道")));
        Map<String, String> up = Map.of("outcome", "HAND_UP", "reason", "BEYOND_AUTHORITY", "note", "需要上级立项");
        handle("shangxi.handler", top, up);
        handle("xikou.handler", top, up);
        solve("fenglin.handler", top, "排水管已疏通。");
        ask(top, "又积水了");
        handle("fenglin.head", top, decision("UPHOLD"));
        ask(top, "又积水了");
        handle("supervisor", top, decision("CHANGE"));
    }

    private void byRegistrars() {
        Filed accepted = life("accepted", filed(matter("LETTER", "低保停发", "母亲的低保六月起停发，没有告知原因。")));
        handle(
                "registrar",
                accepted,
                Map.of("decision", "ACCEPT", "petitionerName", "周来信", "petitionerPhone", "13900004001"));
        Filed waiting = life("waiting", filed(matter("LETTER", "问路", "来信没有写清诉求。")));
        assertThat(text(look(waiting), "status")).isEqualTo("REGISTERED");
        Filed refused = life("refused", filed(matter("LETTER", "要求改变判决", "不服判决，请求改判。", "郑不服")));
        handle(
                "registrar",
                refused,
                Map.of(
                        "decision",
                        "REFUSE",
                        "note",
                        "该事项已由枫林县人民法院作出生效判决，属于依法应当通过诉讼途径解决的事项。",
                        "rights",
                        "可以自判决生效之日起六个月内向上一级人民法院申请再审。"));
        Filed referred = life("referred", filed(matter("VISIT", "不服判决", "不服判决，要求改判。", "冯来访")));
        handle(
                "registrar",
                referred,
                Map.of("decision", "REFER", "referTo", "POLITICAL_LEGAL", "referName", "枫林县人民法院", "note", "属于涉法涉诉事项。"));
        Map<String, Object> against = matter("VISIT", "派出所没有立案", "不服判决。被打伤以后派出所没有立案。", "沈报案");
        against.put("against", List.of(Map.of("kind", "UNIT", "name", "枫林县公安局")));
        Filed accusing = life("accusing", filed(against));
        handle("registrar", accusing, Map.of("decision", "REFER", "referTo", "POLITICAL_LEGAL", "note", "属于涉法涉诉事项。"));
        Map<String, Object> onOfficial = matter("LETTER", "检举村干部截留补助", "村会计截留种粮补助两年。");
        onOfficial.put("purpose", "REPORT");
        onOfficial.put("against", List.of(Map.of("kind", "PERSON", "name", "上溪村经办人", "unitCode", SHANGXI)));
        Filed report = life("report referred", filed(onOfficial));
        handle("registrar", report, Map.of("decision", "REFER", "referTo", "DISCIPLINE", "note", "反映村干部违纪。"));
        Filed done = filed(matter("WEB", "塘埂三年没有修", "塘埂三年没有修，雨天没法走。", "陆终结"));
        solve("shangxi.handler", done, "已列入计划。");
        ask(done, "太久");
        handle("xikou.head", done, decision("UPHOLD"));
        ask(done, "太久");
        handle("fenglin.head", done, decision("UPHOLD"));
        Filed again = life("final", filed(matter("WEB", "塘埂三年没有修", "塘埂三年没有修，雨天没法走。", "陆终结")));
        handle(
                "registrar",
                again,
                Map.of("decision", "REFUSE_FINAL", "note", "仍是同一段塘埂，没有新的事实和理由。", "finalNumber", done.number()));
    }

    private void answeredWithOthers() {
        Map<String, Object> joint = matter("VISIT", "征地补偿款没有发放", "全组的征地补偿款半年没有发放。", "钱一", "孙二", "李三", "周四", "吴五");
        joint.put("headcount", 60);
        Filed lead = life("joint", filed(joint));
        if (task(lead).getTaskDefinitionKey().equals("userTask_reviewRegistration")) {
            handle("registrar", lead, Map.of("decision", "ACCEPT"));
        }
        Filed follower = life("merged", filed(matter("WEB", "补偿款什么时候发", "征地补偿款半年没有发放，什么时候发？", "何六")));
        Filed nameless = life("nameless", filed(namelessMatter()));
        for (Filed one : List.of(follower, nameless)) {
            as("fenglin.head")
                    .post(
                            "/api/v1/petitions/" + lead.number() + "/followers",
                            Map.of("receiptNumber", one.number(), "reason", "反映的是同一次征地的补偿款"))
                    .is(200);
        }
        handleTask(lead, Map.of("outcome", "SOLVED", "reply", "补偿款已于9月23日转入各户账户。"));
    }

    private static Map<String, Object> namelessMatter() {
        Map<String, Object> matter = matter("GRID", "补偿款", "有人问征地补偿款。");
        matter.put("anonymous", true);
        return matter;
    }

    private void handleTask(Filed petition, Map<String, String> form) {
        String handler = Map.of(SHANGXI, "shangxi.handler", XIKOU, "xikou.handler", FENGLIN, "fenglin.handler")
                .get(unit(look(petition)));
        work(handler, task(petition, "userTask_handlePetition"), form);
    }

    private void mediated() {
        Filed petition = life("mediated", filed(matter("GRID", "压坏庄稼没有赔", "线路施工压坏半亩玉米，没有赔偿。", "陈大明")));
        accompany("shangxi.handler", petition, "MEDIATION");
        work(
                "shangxi.handler",
                task(petition, "userTask_proposeMediation"),
                Map.of(
                        "decision",
                        "PROCEED",
                        "otherParty",
                        "枫林县电力工程公司（代表人王某）",
                        "dispute",
                        "2026年7月，对方架设线路时压坏陈大明玉米半亩，双方对赔偿数额有争议。"));
        work(
                "shangxi.handler",
                task(petition, "userTask_recordConsents"),
                Map.of("petitionerConsent", "YES", "otherConsent", "YES"));
        work("shangxi.handler", task(petition, "userTask_chooseMediator"), Map.of("mediator", "mediator"));
        work(
                "mediator",
                task(petition, "userTask_holdSession"),
                Map.of("heldOn", "2026-09-24", "way", "IN_PERSON", "minutes", "双方陈述。", "result", "AGREED"));
        work(
                "mediator",
                task(petition, "userTask_recordAgreement"),
                Map.of(
                        "agreementForm",
                        "WRITTEN",
                        "agreement",
                        "一、对方分两期赔偿陈大明玉米损失 2000 元。\n二、双方再无其他争议。",
                        "effectiveOn",
                        "2026-09-24",
                        "promises",
                        "王某；陈大明；赔偿第一期 1000 元；2026-10-15\n王某；陈大明；赔偿第二期 1000 元；2026-11-30"));
    }

    private void otherPurposes() {
        Map.of("SUGGESTION", "建议在村口设公交站", "INFORMATION", "反映桥头护栏松动", "REPORT", "反映有人收好处费")
                .forEach((purpose, title) -> {
                    Map<String, Object> matter = matter("GRID", title, title + "，请予以研究。", "卫建言");
                    matter.put("purpose", purpose);
                    Filed petition = life(purpose.toLowerCase(), filed(matter));
                    handleTask(petition, Map.of("outcome", "SOLVED", "reply", "已会同有关部门研究。\n有关工作将于11月30日以前完成。"));
                });
        Map<String, Object> closed = matter("GRID", "家里的事不想让别人知道", "请为我保密。", "蒋保密");
        closed.put("confidential", true);
        Filed confidential = life("confidential", filed(closed));
        handleTask(confidential, Map.of("outcome", "SOLVED", "reply", "已经上门处理。"));
    }

    private void supervised() {
        Filed petition = life("supervised", filed(matter("GRID", "井盖缺失", "路中间的井盖缺失一个月。", "沈安全")));
        as("supervisor")
                .post(
                        "/api/v1/petitions/" + petition.number() + "/supervisions",
                        Map.of("step", "SUPERVISE", "reason", "群众多次反映，至今没有处理。"))
                .is(201);
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/urgings", Map.of("reason", "请尽快"))
                .is(200);
        Filed late = life("late at the top", filed(matter("GRID", "河道垃圾", "河道里的垃圾没有人清。", "韩河道")));
        timeGoesOnUntil("2026-11-24T00:00:00+08:00");
        assertThat(unit(look(late))).isEqualTo(FENGLIN);
    }

    private void solve(String handler, Filed petition, String reply) {
        work(handler, task(petition, "userTask_handlePetition"), Map.of("outcome", "SOLVED", "reply", reply));
    }

    private void ask(Filed petition, String reason) {
        asPetitionerOf(petition)
                .post("/api/v1/public/petitions/" + petition.number() + "/reviews", Map.of("reason", reason))
                .is(200);
    }

    private static Map<String, String> decision(String decision) {
        return Map.of(
                "decision",
                decision,
                "facts",
                "经现场核查，问题仍然存在，与信访人反映的一致。",
                "reasons",
                "原处理单位没有到现场核实，认定事实不清。",
                "legalBasis",
                "《信访工作条例》第三十五条、第三十六条",
                "opinion",
                decision.equals("UPHOLD") ? "" : "责成于10月31日以前整改到位。");
    }
}
