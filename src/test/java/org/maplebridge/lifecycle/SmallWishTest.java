package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.VolunteerAccounts.Login;
import org.maplebridge.volunteers.RegisterVolunteer;
import org.maplebridge.volunteers.RegistrationForm;
import org.maplebridge.volunteers.Volunteer;
import org.maplebridge.volunteers.VolunteerRegister;
import org.maplebridge.wishes.VisitWishes;
import org.springframework.beans.factory.annotation.Autowired;

/** A small wish is offered without a word about who has it, claimed, fulfilled, confirmed and thanked for. */
class SmallWishTest extends LifeCycleTest {

    private static final String NAME = "周桂芳";
    private static final String PHONE = "13857590001";
    private static final List<String> HELPERS = List.of("volunteer", "mediator", "hotline12345");
    private static final String HEHUA = "990681102201";

    @Autowired
    RegisterVolunteer registerVolunteer;

    @Autowired
    VolunteerRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    VisitWishes visits;

    @BeforeEach
    void itIsThursday() {
        itIs(THURSDAY);
    }

    @Test
    void offeredClaimedLateOfferedAgainFulfilledAnsweredAndThanked() {
        Filed petition = filed(wishIn(SHANGXI));
        assertThat(text(look(petition), "colour")).isEqualTo("BLUE");
        String title = "老人想要带靠背的凳子 " + petition.number().substring(12);
        long wish = offer(petition, title);
        for (String helper : HELPERS) {
            JsonNode seen = seenBy(helper, wish);
            assertThat(text(seen, "state")).isEqualTo("OFFERED");
            assertThat(seen.toString())
                    .contains(title)
                    .doesNotContain(NAME, PHONE, petition.number(), "3 组", "990681196");
        }
        assertThat(text(clock(petition, "WISH_OFFER", "VILLAGE"), "dueAt")).isEqualTo("2026-09-30T00:00:00+08:00");

        as("volunteer").post("/api/v1/wishes/" + wish + "/claim", Map.of()).is(200);
        Door.Answer late = as("mediator").post("/api/v1/wishes/" + wish + "/claim", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("来晚了一步");
        assertThat(as("mediator").get("/api/v1/wishes").is(200).body()).doesNotContain(title);
        assertThat(as("mediator")
                        .post("/api/v1/wishes/" + wish + "/report", Map.of("note", "送到了"))
                        .status())
                .isEqualTo(409);
        assertThat(text(clock(petition, "WISH_OFFER", "VILLAGE"), "state")).isEqualTo("MET");
        assertThat(text(clock(petition, "WISH_FULFIL", "VILLAGE"), "dueAt")).isEqualTo("2026-10-01T00:00:00+08:00");
        assertThat(own(petition).at("/helper/username").asText()).isEqualTo("volunteer");

        timeGoesOnUntil("2026-09-30T23:59:59+08:00");
        assertThat(text(own(petition), "state")).isEqualTo("CLAIMED");
        timeGoesOnUntil("2026-10-01T00:00:00+08:00");
        assertThat(text(own(petition), "state")).isEqualTo("OFFERED");
        assertThat(own(petition).has("helper")).isFalse();
        assertThat(as("volunteer").get("/api/v1/wishes/mine").is(200).body()).doesNotContain(title);
        assertThat(as("volunteer")
                        .post("/api/v1/wishes/" + wish + "/report", Map.of("note", "送到了"))
                        .status())
                .isEqualTo(409);

        timeGoesOnUntil("2026-10-08T09:00:00+08:00");
        as("mediator").post("/api/v1/wishes/" + wish + "/claim", Map.of()).is(200);
        as("mediator")
                .post("/api/v1/wishes/" + wish + "/return", Map.of("reason", "家里有事"))
                .is(204);
        as("mediator").post("/api/v1/wishes/" + wish + "/claim", Map.of()).is(200);
        assertThat(as("mediator")
                        .post("/api/v1/wishes/" + wish + "/report", Map.of("note", " "))
                        .status())
                .isEqualTo(400);
        as("mediator")
                .post("/api/v1/wishes/" + wish + "/report", Map.of("note", "凳子送到家里了"))
                .is(200);
        assertThat(as("volunteer").get("/api/v1/wishes").is(200).body()).doesNotContain(title);
        assertThat(text(clock(petition, "WISH_FULFIL", "VILLAGE"), "state")).isEqualTo("MET");
        assertThat(text(clock(petition, "WISH_CONFIRM", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(text(clock(petition, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        assertThat(clock(petition, "LEVEL_LIMIT", "VILLAGE").get("pauses")).isEmpty();

        Task handling = task(petition, "userTask_handlePetition");
        Map<String, String> reply = Map.of("outcome", "SOLVED", "reply", "凳子已由热心人送到您家。");
        Door.Answer tooEarly = submit("shangxi.handler", handling, reply);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("请先核实微心愿");
        Task confirming = task(petition, "userTask_confirmWish");
        assertThat(confirming.getTenantId()).isEqualTo(SHANGXI);
        assertThat(tasksSeenBy("xiaxi.handler")).doesNotContain(confirming.getId());
        assertThat(thanks()).doesNotContain(title);
        work("shangxi.handler", confirming, Map.of("wishResult", "FULFILLED", "note", "上门看过，老人很高兴"));
        assertThat(text(look(petition), "status")).isEqualTo("HANDLING");
        assertThat(liveClocks(petition)).noneMatch(clock -> text(clock, "kind").startsWith("WISH_"));
        submit("shangxi.handler", handling, reply).is(204);
        assertThat(text(look(petition), "status")).isEqualTo("REPLIED");

        assertThat(thanks()).contains(title, "枫林县调解员").doesNotContain(NAME, PHONE, petition.number());
        assertThat(as("mediator").get("/api/v1/wishes/mine").is(200).body()).contains("FULFILLED");
        assertThat(kindsOfEvents(petition))
                .containsSubsequence(
                        "WISH_OFFERED",
                        "WISH_CLAIMED",
                        "WISH_LATE",
                        "WISH_OFFERED",
                        "WISH_CLAIMED",
                        "WISH_GIVEN_BACK",
                        "WISH_OFFERED",
                        "WISH_CLAIMED",
                        "WISH_REPORTED",
                        "WISH_FULFILLED",
                        "SOLVED",
                        "SERVED");
        assertThat(kindsOfEvents(petition)).doesNotContain("WISH_LAPSED", "ACCOMPANIMENT_FELL_AWAY");
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void claimedAtTheLastInstantOrGoneBackToTheVillage() {
        Filed first = filed(wishIn(SHANGXI));
        Filed second = filed(wishIn(SHANGXI));
        long inTime = offer(first, "想听一场越剧");
        long lapsing = offer(second, "想修好收音机");
        timeGoesOnUntil("2026-09-29T23:59:59+08:00");
        as("volunteer").post("/api/v1/wishes/" + inTime + "/claim", Map.of()).is(200);
        timeGoesOnUntil("2026-09-30T00:00:00+08:00");
        assertThat(text(own(second), "state")).isEqualTo("LAPSED");
        assertThat(as("volunteer")
                        .post("/api/v1/wishes/" + lapsing + "/claim", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(text(own(first), "state")).isEqualTo("CLAIMED");
        assertThat(text(clock(second, "WISH_OFFER", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
        assertThat(task(second).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(text(clock(second, "LEVEL_LIMIT", "VILLAGE"), "state")).isEqualTo("RUNNING");
        // the wish may be offered once more
        offer(second, "想修好收音机");
    }

    @Test
    void whatNobodyConfirmsInTimeIsTakenToBeSoAndTheHelperIsThanked() {
        Filed petition = filed(wishIn(SHANGXI));
        String title = "想听收音机 " + petition.number().substring(12);
        long wish = offer(petition, title);
        as("volunteer").post("/api/v1/wishes/" + wish + "/claim", Map.of()).is(200);
        as("volunteer")
                .post("/api/v1/wishes/" + wish + "/report", Map.of("note", "送去了一台"))
                .is(200);
        Task confirming = task(petition, "userTask_confirmWish");
        assertThat(text(clock(petition, "WISH_CONFIRM", "VILLAGE"), "dueAt")).isEqualTo("2026-10-01T00:00:00+08:00");
        timeGoesOnUntil("2026-09-30T23:59:59+08:00");
        assertThat(text(own(petition), "state")).isEqualTo("REPORTED");
        timeGoesOnUntil("2026-10-01T00:00:00+08:00");
        assertThat(text(own(petition), "state")).isEqualTo("FULFILLED");
        assertThat(text(clock(petition, "WISH_CONFIRM", "VILLAGE"), "state")).isEqualTo("EXCEEDED");
        assertThat(submit("shangxi.handler", confirming, Map.of("wishResult", "NOT_FULFILLED", "note", "没有"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(thanks()).contains(title);
        assertThat(kindsOfEvents(petition)).containsSubsequence("WISH_REPORTED", "WISH_UNCONFIRMED");
        assertThat(kindsOfEvents(petition)).doesNotContain("WISH_FULFILLED");
        submit("shangxi.handler", task(petition), Map.of("outcome", "SOLVED", "reply", "热心人送了一台收音机。"))
                .is(204);
        assertThat(traces(petition)).isEmpty();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasIt() {
        long wish = offer(filed(wishIn(SHANGXI)), "想要一副老花镜");
        List<Integer> answers = Stream.of("volunteer", "mediator")
                .map(name ->
                        CompletableFuture.supplyAsync(() -> as(name).post("/api/v1/wishes/" + wish + "/claim", Map.of())
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409);
    }

    @Test
    void whatTellsWhoTheResidentIsIsRefusedByName() {
        Filed petition = filed(wishIn(SHANGXI));
        accompany("shangxi.handler", petition, "SMALL_WISH");
        Task writing = task(petition, "userTask_writeWish");
        Map<String, String> told = Map.of(
                "周桂 芳想要一张凳子", "信访人姓名",
                "请打 138 5759 0001", "电话号码",
                "请打一三八五七五九零零零一", "用汉字写的电话号码",
                "证件 990681196001010011", "身份证号",
                "送到 3 组 12 号", "门牌号",
                "加微信：fenglin_2026", "微信号");
        told.forEach((words, found) -> {
            Door.Answer refused = submit("shangxi.handler", writing, written("想要一张凳子", words));
            assertThat(refused.status()).as(words).isEqualTo(400);
            assertThat(refused.body()).as(words).contains("个人信息", found);
        });
        assertThat(kindsOfEvents(petition)).doesNotContain("WISH_OFFERED");
        submit("shangxi.handler", writing, written("想要一张凳子", "10 月 1 日以前最好，高度 45 厘米，2 张也行"))
                .is(204);
    }

    @Test
    void onlyWhatIsBlueAndNobodysSecretOrDisputeIsAWish() {
        assertRefused(aMatterIn(SHANGXI), "蓝色");
        Map<String, Object> secret = wishIn(SHANGXI);
        secret.put("confidential", true);
        assertRefused(secret, "保密");
        Filed disputed = filed(wishIn(SHANGXI));
        accompany("shangxi.handler", disputed, "MEDIATION");
        work(
                "shangxi.handler",
                task(disputed, "userTask_proposeMediation"),
                Map.of("decision", "PROCEED", "otherParty", "王某", "dispute", "凳子是谁的"));
        Task handling = task(disputed, "userTask_handlePetition");
        Door.Answer refused =
                submit("shangxi.handler", handling, Map.of("outcome", "ACCOMPANY", "accompaniment", "SMALL_WISH"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("纠纷");
    }

    @Test
    void aWishGoesWithItsPetitionOrWhenItsUnitTakesItDown() {
        Filed withdrawn = filed(wishIn(SHANGXI));
        long gone = offer(withdrawn, "想学用手机");
        asPetitionerOf(withdrawn)
                .post("/api/v1/public/petitions/" + withdrawn.number() + "/withdrawal", Map.of("reason", "孩子教了"))
                .is(200);
        assertThat(as("volunteer")
                        .post("/api/v1/wishes/" + gone + "/claim", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(traces(withdrawn)).isEmpty();
        assertThat(liveClocks(withdrawn)).isEmpty();

        Filed petition = filed(wishIn(SHANGXI));
        long wish = offer(petition, "想理个发");
        as("volunteer").post("/api/v1/wishes/" + wish + "/claim", Map.of()).is(200);
        String removal = "/api/v1/wishes/" + wish + "/removal";
        assertThat(as("volunteer").post(removal, Map.of("reason", "不想做")).status())
                .isEqualTo(404);
        assertThat(as("xikou.handler").post(removal, Map.of("reason", "不合适")).status())
                .isEqualTo(403);
        as("shangxi.handler").post(removal, Map.of("reason", "理发店来过了")).is(204);
        assertThat(text(own(petition), "state")).isEqualTo("TAKEN_DOWN");
        assertThat(as("volunteer").get("/api/v1/wishes/mine").is(200).body()).doesNotContain("想理个发");
        assertThat(task(petition).getTaskDefinitionKey()).isEqualTo("userTask_handlePetition");
        assertThat(liveClocks(petition)).noneMatch(clock -> text(clock, "kind").startsWith("WISH_"));
    }

    @Test
    void aHelperSeesTheWishesOfHisTownAndNothingElse() {
        Filed petition = filed(wishIn(SHIQIAO));
        accompany("shiqiao.handler", petition, "SMALL_WISH");
        work("shiqiao.handler", task(petition, "userTask_writeWish"), written("想要一个书架", "旧的也好"));
        long wish = idOf(petition);
        assertThat(text(seenBy("volunteer", wish), "state")).isEqualTo("OFFERED");
        StaffMember volunteer = staff.own("volunteer").orElseThrow();
        visits.visit(volunteer);
        itIs("2026-09-25T09:00:00+08:00");
        for (int look = 0; look < 2; look++) {
            assertThat(visits.visit(volunteer))
                    .as("what was offered since his visit on Thursday is new to him")
                    .contains(OffsetDateTime.parse(THURSDAY).toInstant());
        }

        Login other = confirmed(HEHUA, "hehua.handler");
        Door outside = Door.of(port, other.username(), other.password());
        assertThat(outside.get("/api/v1/wishes").is(200).body()).doesNotContain("想要一个书架");
        assertThat(outside.post("/api/v1/wishes/" + wish + "/claim", Map.of()).status())
                .isEqualTo(404);
        assertThat(as("shangxi.handler").get("/api/v1/wishes").status()).isEqualTo(403);

        Door helper = as("volunteer");
        for (String path : List.of(
                "/api/v1/petitions",
                "/api/v1/petitions/" + petition.number(),
                "/api/v1/petitions/" + petition.number() + "/wishes",
                "/api/v1/petitions/" + petition.number() + "/history",
                "/api/v1/units",
                "/api/v1/units/" + SHIQIAO + "/staff",
                "/api/v1/statistics/resolution-by-level",
                "/api/v1/mediators?unit=" + SHIQIAO,
                "/api/v1/nothing-built-yet",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/user/volunteer/profile")) {
            assertThat(helper.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(helper.post("/api/v1/petitions", wishIn(SHIQIAO)).status()).isEqualTo(403);
        assertThat(helper.post("/api/v1/access-tokens", Map.of()).status()).isEqualTo(403);
        Task handling = task(petition, "userTask_handlePetition");
        assertThat(claim("volunteer", handling).status()).isEqualTo(403);
    }

    @Test
    void whoHelpsNoLongerComesInNoLonger() {
        Login login = confirmed(SHIQIAO, "shiqiao.handler");
        Door.of(port, login.username(), login.password()).get("/api/v1/wishes").is(200);
        Volunteer volunteer = register.of(staff.find("xikou.head").orElseThrow()).stream()
                .filter(one -> login.username().equals(one.username()))
                .findFirst()
                .orElseThrow();
        assertThat(register.of(staff.find("hehua.head").orElseThrow())).doesNotContain(volunteer);
        register.end(volunteer.id(), staff.find("xikou.head").orElseThrow());
        assertThat(Door.of(port, login.username(), login.password())
                        .get("/api/v1/wishes")
                        .status())
                .isEqualTo(401);
    }

    private static Map<String, Object> wishIn(String area) {
        Map<String, Object> matter = aMatterIn(area);
        matter.put("title", "微心愿：想要一张带靠背的凳子");
        matter.put(
                "petitioners",
                List.of(Map.of("name", NAME, "phone", PHONE, "address", "上溪村 3 组 12 号", "representative", true)));
        return matter;
    }

    private static Map<String, String> written(String title, String words) {
        Map<String, String> form = new HashMap<>();
        form.put("decision", "PROCEED");
        form.put("wishTitle", title);
        form.put("wishText", words);
        return form;
    }

    private long offer(Filed petition, String title) {
        accompany("shangxi.handler", petition, "SMALL_WISH");
        work("shangxi.handler", task(petition, "userTask_writeWish"), written(title, "新旧都可以，送到村里也行。"));
        return idOf(petition);
    }

    private long idOf(Filed petition) {
        return own(petition).get("id").asLong();
    }

    /** As the staff of the petition sees it. */
    private JsonNode own(Filed petition) {
        List<JsonNode> wishes = list(as("xikou.head")
                .get("/api/v1/petitions/" + petition.number() + "/wishes")
                .is(200)
                .json()
                .get("wishes"));
        return wishes.get(wishes.size() - 1);
    }

    private JsonNode seenBy(String helper, long wish) {
        return list(as(helper).get("/api/v1/wishes").is(200).json().get("wishes")).stream()
                .filter(one -> one.get("id").asLong() == wish)
                .findFirst()
                .orElseThrow();
    }

    private String thanks() {
        return asPetitionerOf(new Filed("", "none"))
                .get("/api/v1/public/thanks")
                .is(200)
                .body();
    }

    private void assertRefused(Map<String, Object> matter, String because) {
        Filed petition = filed(matter);
        Task handling = task(petition, "userTask_handlePetition");
        claim("shangxi.handler", handling).is(204);
        Door.Answer refused =
                submit("shangxi.handler", handling, Map.of("outcome", "ACCOMPANY", "accompaniment", "SMALL_WISH"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(because);
    }

    private Login confirmed(String place, String keeper) {
        String phone = "1390000" + String.format("%04d", System.identityHashCode(new Object()) % 10_000);
        registerVolunteer.register(new RegistrationForm("PERSON", "热心人" + phone, phone, place, "会修家电", false));
        Volunteer waiting = register.of(staff.find(keeper).orElseThrow()).stream()
                .filter(one -> one.phone().equals(phone))
                .findFirst()
                .orElseThrow();
        return register.confirm(waiting.id(), staff.find(keeper).orElseThrow());
    }
}
