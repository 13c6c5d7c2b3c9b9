package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A resident's whole day, on an old telephone without script and on a large screen with it; pictures lie in
 * target/screenshots.
 */
@PlatformTest
class ResidentsDayTest {

    /** Everything that people write and that must come back as they wrote it. */
    private static final String ODD =
            "<script>alert(1)</script>=1+1 😀𠮷‮倒" + "很长".repeat(60) + "Donaudampfschifffahrt".repeat(8);

    private static final String NEXT = ".last button";

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeEach
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void filesPrintsFollowsSupplementsUrgesRatesAndAsksForReviewWithoutScript() {
        Page page = chromium.plainPage(390, 844);
        page.navigate(address("/"));
        picture(page, "home");
        page.getByText("我要反映事情").click();
        page.click(NEXT);
        assertThat(page.locator("#form li")).hasCount(5);
        assertThat(page.locator("#title-wrong")).hasText("请填写");
        picture(page, "file-wrong");

        page.selectOption("#place", "990681101201");
        page.fill("#spot", "村口小桥");
        page.check("#purpose-CLAIM");
        page.fill("#title", "小桥的栏杆断了 " + ODD.substring(0, 40));
        page.fill("#story", "小孩差点掉下去。\n" + ODD);
        page.fill("#find", "路灯");
        page.click("text=找一找");
        assertThat(page.locator("optgroup[label=找到的] option")).not().hasCount(0);
        page.fill("#name0", "王阿婆");
        page.fill("#phone0", "13800000001");
        page.click("text=再加一个人");
        page.fill("#name1", "李大爷");
        page.locator("#file").setInputFiles(file("断了.txt", "栏杆"));
        picture(page, "file");
        page.click(NEXT);
        assertThat(page.locator("dl.facts")).containsText(ODD);
        assertThat(page.locator("dl.facts")).containsText("断了.txt");
        picture(page, "check");
        page.locator("button", containing("回去改")).click();
        assertThat(page.locator("#story")).hasValue("小孩差点掉下去。\n" + ODD);
        assertThat(page.locator("#name1")).hasValue("李大爷");
        page.click(NEXT);
        page.click("text=对了，交上去");
        String number = page.locator("#number").textContent();
        String code = page.locator("#code").textContent();
        picture(page, "receipt");
        page.reload();
        assertThat(page.locator("#code")).hasText(code);
        page.click("text=我记好了");
        page.navigate(address("/receipt"));
        assertThat(page.locator("#code")).hasCount(0);

        page.fill("#given", number.toLowerCase(java.util.Locale.ROOT));
        page.fill("#secret", code.substring(0, 5) + " " + code.substring(5));
        page.click("text=看进度");
        assertThat(page.locator("h1")).hasText("上溪村正在办");
        assertThat(page.locator(".limits")).containsText("《信访工作条例》");
        assertThat(page.locator(".limits .chip").first()).containsText("还剩");
        assertThat(page.url()).isEqualTo(address("/follow/matter"));
        picture(page, "matter");
        urge(page);
        page.locator("summary", containing("各发一个查询码")).click();
        page.click("text=给第 2 个人发一个");
        assertThat(page.locator("strong.code")).hasText(java.util.regex.Pattern.compile("[0-9A-Z]{10}"));

        handled(page, number, Map.of("outcome", "SUPPLEMENT", "note", "请补一张近照"));
        page.navigate(address("/follow/matter"));
        assertThat(page.locator("h1")).hasText("等您补材料");
        assertThat(page.locator("body")).containsText("请补一张近照");
        page.click("text=交材料");
        assertThat(page.locator("#supplement-file-wrong")).hasText("请填写");
        picture(page, "supplement");
        page.fill("#supplement-text", "照片在这里");
        page.locator("#supplement-file").setInputFiles(file("近照.txt", "近照"));
        page.click("text=交材料");
        assertThat(page.locator("[role=status]")).containsText("收到了，接着办");

        handled(page, number, Map.of("outcome", "SOLVED", "reply", "栏杆已经修好。"));
        page.navigate(address("/follow/matter"));
        assertThat(page.locator("#reply")).containsText("栏杆已经修好。");
        assertThat(page.locator("#reply")).not().containsText("结论");
        page.check("#office-SATISFIED");
        page.fill("#rate-text", "修得不牢");
        page.click("text=交评价");
        assertThat(page.locator("#unit-wrong")).hasText("请填写");
        assertThat(page.locator("#rate-text")).hasValue("修得不牢");
        page.check("#unit-DISSATISFIED");
        page.click("text=交评价");
        assertThat(page.locator("[role=status]")).containsText("谢谢您的评价");
        page.locator("summary", containing("请上一级再查一遍")).click();
        page.fill("#review-text", "栏杆还在晃");
        page.locator("button", containing("请求再查一遍")).click();
        assertThat(page.locator("[role=status]")).containsText("上一级会再查一遍");
        assertThat(page.locator("main")).containsText("请求的理由：栏杆还在晃");
        assertThat(page.locator("summary", containing("撤回"))).hasText("不用再查了，撤回请求");
        picture(page, "review");

        Map<String, String> decision = Map.of(
                "decision",
                "CHANGE",
                "facts",
                "栏杆是松的。",
                "reasons",
                "答复与事实不符。",
                "legalBasis",
                "《信访工作条例》第三十五条",
                "opinion",
                "由溪口镇七日内换栏杆。");
        worked("xikou.head", page, number, "userTask_decideReview", decision);
        page.navigate(address("/follow/matter"));
        assertThat(page.locator("h1")).hasText("溪口镇再查了一遍：变更原意见");
        assertThat(page.locator("main h2", containing("再查以前的答复"))).hasCount(1);
        assertThat(page.locator("#reply ~ section", containing("由溪口镇七日内换栏杆。"))).hasCount(0);
        assertThat(page.locator("section:has(~ #reply)", containing("由溪口镇七日内换栏杆。")))
                .hasCount(1);
        picture(page, "reviewed");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void readsHisLettersAgreesToMediationAndAsksSomebodyToStepAsideWithoutScript() throws Exception {
        Page page = chromium.plainPage(390, 844);
        JsonNode filed = new ObjectMapper()
                .readTree(page.request()
                        .post(
                                address("/api/v1/public/petitions"),
                                RequestOptions.create()
                                        .setData(Map.of(
                                                "title",
                                                "施工压坏了菜地",
                                                "content",
                                                "装路灯的车压坏了菜地，没有人赔。",
                                                "purpose",
                                                "CLAIM",
                                                "areaCode",
                                                "990681101201",
                                                "petitioners",
                                                java.util.List.of(Map.of("name", "周大爷")))))
                        .body());
        String number = filed.get("receiptNumber").asText();
        handled(page, number, Map.of("outcome", "ACCOMPANY", "accompaniment", "MEDIATION"));
        worked(
                page,
                number,
                "userTask_proposeMediation",
                Map.of("decision", "PROCEED", "otherParty", "浙东路灯养护公司", "dispute", "压坏菜地的赔偿"));

        assertThat(page.navigate(address("/follow/letters/" + number + ".pdf")).url())
                .isEqualTo(address("/follow"));
        page.fill("#given", number);
        page.fill("#secret", filed.get("queryCode").asText());
        page.click("text=看进度");
        assertThat(page.locator("#mediation")).containsText("浙东路灯养护公司");
        page.click("text=就这样定");
        assertThat(page.locator("#consent-wrong")).hasText("请填写");
        page.check("#consent-YES");
        picture(page, "mediation");
        page.click("text=就这样定");
        assertThat(page.locator("[role=status]")).containsText("记下了");
        assertThat(page.locator("#mediation")).hasCount(0);
        assertThat(page.locator(".timeline")).containsText("同意调解");

        Page other = chromium.page(390, 844);
        other.navigate(address("/"));
        other.click("text=参加调解");
        other.fill("#given", number);
        other.fill("#secret", filed.get("queryCode").asText());
        other.click("text=看调解");
        assertThat(other.locator("[role=alert]")).containsText("编号或者查询码不对");
        Axe.assertAccessible(other);
        other.fill("#secret", codeOfOtherSide(page, number));
        other.click("text=看调解");
        assertThat(other.locator("main")).containsText("请您来谈谈菜地的赔偿");
        assertThat(other.locator("main")).not().containsText("周大爷");
        other.click("text=就这样定");
        assertThat(other.locator("#consent-wrong")).hasText("请填写");
        other.check("#consent-YES");
        other.click("text=就这样定");
        other.locator("#mediators button", containing("我认可")).first().click();
        assertThat(other.locator("#mediators .chip").first()).hasText("您认可");
        Axe.assertAccessible(other);
        picture(other, "other-side");
        page.navigate(address("/follow/matter"));
        page.locator("#mediators button", containing("我认可")).first().click();
        assertThat(page.locator("#mediators .chip").first()).hasText("您认可");
        picture(page, "mediators");
        worked(page, number, "userTask_chooseMediator", Map.of("mediator", "mediator"));
        worked(
                "mediator",
                page,
                number,
                "userTask_holdSession",
                Map.of("result", "ARRANGED", "nextAt", "2031-05-08T09:30", "place", "村委会调解室"));
        page.navigate(address("/follow/matter"));
        assertThat(page.locator("main")).containsText("约您来调解");
        assertThat(page.locator("main")).containsText("2031年5月8日 09:30");

        APIResponse letter =
                page.request().get(address(page.locator("#letters a").first().getAttribute("href")));
        assertThat(letter.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(letter.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(page.request().get(address("/follow/letters/FL-0.pdf")).status())
                .isEqualTo(404);

        page.locator("summary", containing("回避")).click();
        page.check("#recusal-PERSON");
        page.fill("#recusal-name", "没有这人");
        page.fill("#recusal-text", "他是养护公司经理的弟弟");
        page.locator("button", containing("申请回避")).click();
        assertThat(page.locator("#recusal-name-wrong")).containsText("没有这人");
        page.fill("#recusal-name", "上溪村经办人");
        picture(page, "recusal");
        page.locator("button", containing("申请回避")).click();
        assertThat(page.locator("[role=status]")).containsText("会有人决定");
        assertThat(page.locator("main")).containsText("等人决定");
        picture(page, "letters");
        Page wide = chromium.page(1400, 900);
        wide.navigate(address("/follow#" + number + "." + filed.get("queryCode").asText()));
        assertThat(wide.locator("#letters")).isVisible();
        Axe.assertAccessible(wide);
        picture(wide, "letters");
    }

    @Test
    void aPhotoIsFiledFromTheVillagesSquareAndFollowedByTheReceiptsSquare() throws Exception {
        String before = "下溪村水闸漏水，田都淹了，没有人来修。";
        Page page = chromium.page(1400, 900);
        APIResponse first = page.request()
                .post(
                        address("/api/v1/public/petitions"),
                        RequestOptions.create()
                                .setData(Map.of(
                                        "title",
                                        "水闸漏水",
                                        "content",
                                        before,
                                        "purpose",
                                        "CLAIM",
                                        "areaCode",
                                        "990681101202",
                                        "petitioners",
                                        java.util.List.of(Map.of("name", "不可告人")))));
        assertThat(first.status()).isEqualTo(201);
        page.navigate(address("/file?place=990681101202"));
        assertThat(page.locator(".towns")).hasValue("0");
        assertThat(page.locator("#place")).hasValue("990681101202");
        Axe.assertAccessible(page);
        page.check("#purpose-CLAIM");
        page.fill("#title", "水闸漏水");
        page.fill("#story", "水闸漏水，田都淹了。");
        page.fill("#name0", "钱大妈");
        page.navigate(address("/"));
        page.navigate(address("/file?place=990681101202"));
        assertThat(page.locator("#story")).hasValue("水闸漏水，田都淹了。");
        assertThat(page.locator("#purpose-CLAIM")).isChecked();
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "照片.jpg", "image/jpeg", "MZ\u0090\0program".getBytes(StandardCharsets.ISO_8859_1)));
        page.click(NEXT);
        assertThat(page.locator("#file-wrong")).containsText("这种文件不能收");
        assertThat(page.locator("#title")).hasValue("水闸漏水");
        Axe.assertAccessible(page);
        page.locator("#file").setInputFiles(new FilePayload("水闸.jpg", "image/jpeg", photo()));
        page.context().clearCookies();
        page.click(NEXT);
        assertThat(page.locator("#form")).containsText("放得太久了");
        assertThat(page.locator("#story")).hasValue("水闸漏水，田都淹了。");
        page.locator("#file").setInputFiles(new FilePayload("水闸.jpg", "image/jpeg", photo()));
        page.click(NEXT);
        assertThat(drawn(page.locator("dl.facts img.small"))).isTrue();
        assertThat(page.locator("#known")).containsText("下溪村");
        assertThat(page.locator("main")).not().containsText("不可告人");
        Axe.assertAccessible(page);
        picture(page, "known");
        page.click("text=对了，交上去");
        String number = page.locator("#number").textContent();
        String code = page.locator("#code").textContent();
        assertThat(page.locator("[data-prints]")).isVisible();
        Axe.assertAccessible(page);
        picture(page, "receipt");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(page, "receipt-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        Page phone = chromium.page(390, 844);
        phone.navigate(address("/follow#" + number + "." + code));
        assertThat(phone).hasURL(address("/follow/matter"));
        assertThat(phone.locator("h1")).hasText("下溪村正在办");
        phone.locator("#files").scrollIntoViewIfNeeded();
        phone.waitForFunction("() => document.querySelector('#files img.small').complete");
        assertThat(drawn(phone.locator("#files img.small"))).isTrue();
        String own = phone.locator("#files a").getAttribute("href");
        assertThat(phone.request().get(address(own)).headers().get("content-disposition"))
                .contains("attachment");
        assertThat(page.request().get(address(own)).url())
                .as("whoever does not follow")
                .isEqualTo(address("/follow"));
        assertThat(phone.request().get(address("/follow/files/999999999")).status())
                .isEqualTo(404);
        picture(phone, "own-photos");
        Axe.assertAccessible(phone);
        phone.locator("summary", containing("催一催")).click();
        phone.fill("#urge-text", "写了很久的一段话");
        phone.context().clearCookies();
        phone.locator("button", containing("催办")).click();
        assertThat(phone.locator("[role=alert]")).containsText("不会丢");
        Axe.assertAccessible(phone);
        phone.fill("#given", number);
        phone.fill("#secret", code);
        phone.click("text=看进度");
        assertThat(phone.locator("#urge-text")).hasValue("写了很久的一段话");
        phone.locator("button", containing("催办")).click();
        assertThat(phone.locator("[role=status]")).containsText("已经替您催了");

        JsonNode stored = staff(page, "xiaxi.handler", "/api/v1/petitions/" + number);
        String file = stored.at("/attachments/0/id").asText();
        APIResponse kept = page.request()
                .get(address("/api/v1/petitions/" + number + "/attachments/" + file), basic("xiaxi.handler"));
        assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    }

    /** A telephone of ten years ago leaves out what it does not know, and what is left can be read. */
    @Test
    void isReadableInABrowserThatKnowsNoNamedColours() {
        Page page = chromium.page(390, 844);
        page.route("**/assets/*.css", route -> {
            APIResponse sheet = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(sheet)
                    .setBody(sheet.text().replaceAll("[\\w-]+\\s*:[^;{}]*var\\([^;{}]*;?", "")));
        });
        for (String path : List.of("/", "/file", "/follow", "/volunteer")) {
            page.navigate(address(path));
            Axe.assertAccessible(page);
            picture(page, "old-browser" + path.replace('/', '-'));
        }
    }

    @Test
    void aFiftyMegabytePhotoIsRefusedBesideItsFieldAndWhatWasChosenWithItStays(@TempDir Path folder) throws Exception {
        byte[] large = Arrays.copyOf(photo(), 50 * 1024 * 1024);
        Path file = Files.write(folder.resolve("large.jpg"), large);
        Page page = chromium.plainPage(390, 844);
        page.navigate(address("/file"));
        page.fill("#title", "一张大照片");
        page.locator("#file").setInputFiles(file);
        page.click(NEXT);
        assertThat(page.locator("#file-wrong")).hasText("单个文件不能超过 20 MB。");
        assertThat(page.locator("#title")).hasValue("一张大照片");

        Page telephone = chromium.page(390, 844);
        telephone.navigate(address("/file"));
        Path small = Files.write(folder.resolve("small.jpg"), photo());
        telephone.locator("#file").setInputFiles(new Path[] {file, small});
        assertThat(telephone.locator("#file + .wrong")).containsText("large.jpg 太大");
        assertThat(telephone.locator("#file + .wrong")).containsText("别的都还在");
        assertThat(telephone.locator("#file").evaluate("files => files.files[0].name + files.files.length"))
                .isEqualTo("small.jpg1");
    }

    @Test
    void aRegistrarFilesForSomebodyAndItIsOnRecord() throws Exception {
        Page page = chromium.page(1400, 900);
        page.navigate(address("/login"));
        Axe.assertAccessible(page);
        page.fill("#username", "registrar");
        page.fill("#password", "demo");
        page.click("main button");
        Axe.assertAccessible(page);
        page.locator(".top nav a", containing("代为登记")).click();
        page.check("#channel-PHONE");
        page.selectOption(".towns", "1");
        page.selectOption("#place", "990681102202");
        page.check("#purpose-SUGGESTION");
        page.fill("#title", "公交多一班");
        page.fill("#story", "老人赶集不方便。");
        page.fill("#name0", "孙大爷");
        page.context().clearCookies();
        next(page);
        for (int again = 0; again < 2; again++) {
            assertThat(page.locator("#form")).containsText("登录已过期，还没有登记");
            assertThat(page.locator("#story")).hasValue("老人赶集不方便。");
            next(page);
        }
        Axe.assertAccessible(page);
        picture(page, "lapsed");
        Page window = page.waitForPopup(() -> page.click("a[target=_blank]"));
        window.fill("#username", "registrar");
        window.fill("#password", "demo");
        window.click("main button");
        window.waitForURL("**/desk");
        next(page);
        // his login may have changed the token of the form; else he is one page further already
        assertThat(page.locator("dl.facts, #form").first()).isVisible();
        if (page.locator("dl.facts").isVisible()) {
            page.click("button:has-text(\"回去改\")");
        }
        assertThat(page.locator("#channel-PHONE")).isChecked();
        assertThat(page.locator("#story")).hasValue("老人赶集不方便。");
        assertThat(page.locator("#name0")).hasValue("孙大爷");
        picture(page, "suggested");
        page.locator("#suggested button", containing("城市建设和市政管理")).click();
        assertThat(page.locator("#category")).hasValue("城乡建设/城市建设和市政管理");
        Axe.assertAccessible(page);
        page.click(NEXT);
        assertThat(page.locator("dl.facts")).containsText("城乡建设/城市建设和市政管理");
        picture(page, "assisted");
        page.click("text=对了，交上去");
        JsonNode stored = staff(
                page,
                "registrar",
                "/api/v1/petitions/" + page.locator("#number").textContent());
        assertThat(stored.get("channel").asText()).isEqualTo("PHONE");
        JsonNode history = staff(
                page,
                "registrar",
                "/api/v1/petitions/" + page.locator("#number").textContent() + "/history");
        assertThat(history.at("/events/0/actor").asText()).isEqualTo("registrar");
    }

    @Test
    void aGridWorkerFilesForSomebodyWhoTellsNoNameAndTakesItBack() throws IOException {
        Page page = chromium.page(390, 844);
        page.navigate(address("/login"));
        page.fill("#username", "shangxi.grid");
        page.fill("#password", "demo");
        page.click("main button");
        assertThat(page.locator("h1")).containsText("上溪村网格员");
        picture(page, "grid-worker-desk");
        page.locator(".top nav a", containing("代为登记")).click();
        assertThat(page.locator("#channel-GRID")).isChecked();
        page.selectOption(".towns", "0");
        page.selectOption("#place", "990681101201");
        page.check("#purpose-CLAIM");
        page.fill("#title", "垃圾房没有人清");
        page.fill("#story", "路过都要捂鼻子。");
        page.check("#anonymous");
        page.check("#confidential");
        next(page);
        assertThat(page.locator("dl.facts")).containsText("不留姓名");
        picture(page, "grid-worker-check");
        page.click("text=对了，交上去");
        String number = page.locator("#number").textContent();
        String code = page.locator("#code").textContent();
        JsonNode stored = staff(page, "shangxi.handler", "/api/v1/petitions/" + number);
        assertThat(stored.get("channel").asText()).isEqualTo("GRID");
        assertThat(stored.get("anonymous").asBoolean()).isTrue();

        Page resident = chromium.plainPage(390, 844);
        resident.navigate(address("/follow"));
        resident.fill("#given", number);
        resident.fill("#secret", code);
        resident.click("text=看进度");
        resident.locator("summary", containing("不办了，撤回")).click();
        resident.fill("#withdraw-text", "已经有人来清了");
        resident.locator("button", containing("撤回这件事")).click();
        assertThat(resident.locator("[role=status]")).containsText("已经撤回");
        assertThat(resident.locator("summary", containing("不办了，撤回"))).hasCount(0);
        picture(resident, "withdrawn");
        assertThat(staff(page, "registrar", "/api/v1/petitions/" + number)
                        .get("status")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void theTelephoneSaysInWhichVillageItIs() throws IOException {
        Page phone = chromium.page(390, 844);
        phone.context().grantPermissions(List.of("geolocation"));
        phone.context().setGeolocation(new Geolocation(29.7921, 120.4612));
        phone.navigate(address("/file"));
        phone.click("text=用手机定位");
        assertThat(phone.locator("[data-position] [role=status]")).containsText("离上溪村最近");
        assertThat(phone.locator("#place")).hasValue("990681101201");
        Axe.assertAccessible(phone);
        picture(phone, "file-position");
        phone.check("#purpose-CLAIM");
        phone.fill("#title", "桥墩裂了");
        phone.fill("#story", "就在我站的地方。");
        phone.fill("#name0", "王阿婆");
        phone.fill("#phone0", "13800000001");
        phone.click(NEXT);
        assertThat(phone.locator("dl.facts")).containsText("带上了手机定位");
        phone.locator("button", containing("回去改")).click();
        assertThat(phone.locator("[data-position] [role=status]")).containsText("带上了定位");
        phone.click(NEXT);
        phone.click("text=对了，交上去");
        JsonNode stored = staff(
                phone,
                "shangxi.handler",
                "/api/v1/petitions/" + phone.locator("#number").textContent());
        assertThat(stored.at("/location/latitude").asDouble()).isEqualTo(29.7921);
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        Page page = chromium.page(1400, 900);
        for (String path :
                new String[] {"/", "/file", "/follow", "/poster/990681101201", "/paper-form", "/poster/none"}) {
            page.navigate(address(path));
            Axe.assertAccessible(page);
            picture(page, "page" + path.replace('/', '-'));
        }
    }

    private String codeOfOtherSide(Page page, String number) throws IOException {
        APIResponse answer = page.request()
                .post(
                        address("/api/v1/petitions/" + number + "/other-side-code"),
                        basic("shangxi.handler").setData(Map.of("words", "请您来谈谈菜地的赔偿。")));
        return new ObjectMapper().readTree(answer.body()).get("queryCode").asText();
    }

    private JsonNode staff(Page page, String username, String path) throws IOException {
        APIResponse answer = page.request().get(address(path), basic(username));
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static RequestOptions basic(String username) {
        String token = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return RequestOptions.create().setHeader("Authorization", "Basic " + token);
    }

    /** With a place in it, as telephones write it. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] plain = out.toByteArray();
        byte[] place = "Exif\0\0GPS 29.78 N 120.47 E".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(plain.length + place.length + 4)
                .put(plain, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (place.length + 2))
                .put(place)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private void urge(Page page) {
        page.locator("summary", containing("催一催")).click();
        page.fill("#urge-text", "请快一点");
        page.locator("button", containing("催办")).click();
        assertThat(page.locator("[role=status]")).containsText("已经替您催了");
    }

    /** Clicks, and waits until the page is another: it may look the same. */
    private static void next(Page page) {
        page.evaluate("document.body.dataset.left = ''");
        page.click(NEXT);
        assertThat(page.locator("body[data-left]")).hasCount(0);
    }

    private static boolean drawn(Locator image) {
        return (boolean) image.evaluate("one => one.naturalWidth > 0");
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void handled(Page page, String number, Map<String, String> form) {
        worked(page, number, "userTask_handlePetition", form);
    }

    private void worked(Page page, String number, String definition, Map<String, String> form) {
        worked("shangxi.handler", page, number, definition, form);
    }

    private void worked(String username, Page page, String number, String definition, Map<String, String> form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(definition)
                .singleResult();
        String at = "/engine-rest/task/" + task.getId();
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        sent(username, page, at + "/claim", Map.of("userId", username));
        sent(username, page, at + "/submit-form", Map.of("variables", variables));
    }

    private void sent(String username, Page page, String path, Object body) {
        APIResponse answer = page.request().post(address(path), basic(username).setData(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void picture(Page page, String name) {
        Chromium.whole(page, "residents-" + name + "-" + page.viewportSize().width);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
