package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters come in on paper: one is entered with its scan, put right and accepted, one merged into it, one refused. */
class RegistrarsDayTest extends StaffsDay {

    private static final String REVIEW = "登记审核";

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void entersLettersPutsOneRightMergesOneAndRefusesOne(int width) {
        String village = width == 390 ? "荷花村" : "下溪村";
        String drain = village + "晒谷场边的排水沟堵死了，一下雨就倒灌进屋";
        Page page = begins(width, "registrar");
        menu(page, "代为登记");
        page.locator(".last button").click();
        assertThat(page.locator("#title-wrong")).hasText("请填写");
        whole(page, "registrar-empty");
        String letter = entered(page, village, drain, "");
        whole(page, "registrar-receipt");

        menu(page, "首页");
        tile(page, "待登记审核");
        take(page, letter, REVIEW);
        Locator record = record(page);
        assertThat(record).containsText(drain);
        assertThat(record.locator(".mb-thumbnail")).isVisible();
        seen(page, "registrar-record");
        Locator form = form(page);
        form.getByLabel("受理", new Locator.GetByLabelOptions().setExact(true)).check();
        write(form, "补充信访人姓名", "周阿公");
        write(form, "改正详细地址", "三组晒谷场北边");
        write(form, "改正分类", "城乡建设/市政管理/路灯");
        assertThat(page.locator("#mb-category option[value='城乡建设/市政管理/路灯']")).hasCount(1);
        assertThat(page.locator("#mb-areaCode option[value='荷花村']")).hasCount(1);
        write(form, "理由", "按来信第二页改正");
        seen(page, "registrar-accepts");
        send(page);
        assertThat(petition("registrar", letter).get("status").asText()).isEqualTo("HANDLING");

        home(page);
        menu(page, "代为登记");
        String second = entered(page, village, drain, "来信人 周阿婆");
        page.navigate(address("/petitions/" + letter));
        Locator likely = page.locator(".mb-clock", containing(second)).last();
        Locator merge = likely.locator("details.mb-action");
        merge.locator("summary").click();
        merge.locator("textarea").fill("同一条排水沟，老两口各写了一封");
        whole(page, "registrar-merges");
        merge.locator("button").click();
        assertThat(page.locator("#record")).containsText("并入本事项的");
        assertThat(petition("registrar", second).get("lead").asText()).isEqualTo(letter);
        whole(page, "registrar-merged");

        menu(page, "代为登记");
        String third = entered(page, village, village + "宅基地的事，不服判决", "来信人 钱某");
        menu(page, "首页");
        tile(page, "待登记审核");
        take(page, third, REVIEW);
        form = form(page);
        form.getByLabel("不予受理", new Locator.GetByLabelOptions().setExact(true)).check();
        write(form, "理由", "已经由法院判决");
        write(form, "救济途径", "对判决不服的，可以向上一级法院申请再审。");
        seen(page, "registrar-refuses");
        send(page);
        assertThat(petition("registrar", third).get("status").asText()).isEqualTo("REFUSED");
    }

    private static String entered(Page page, String village, String title, String name) {
        page.check("#channel-LETTER");
        String place = village.equals("荷花村") ? "990681102201" : "990681101202";
        page.selectOption(".towns", place.startsWith("990681102") ? "1" : "0");
        page.selectOption("#place", place);
        page.check("#purpose-CLAIM");
        page.fill("#title", title);
        page.fill("#story", title + "。请派人来看看。");
        page.fill("#name0", name);
        page.setInputFiles("#file", new FilePayload("来信扫描.png", "image/png", scan()));
        page.locator(".last button").click();
        assertThat(page.locator("dl.facts")).containsText("来信扫描.png");
        whole(page, "registrar-check");
        page.getByText("对了，交上去").click();
        return page.locator("#number").textContent();
    }

    /** A sheet of paper with lines. */
    private static byte[] scan() {
        BufferedImage sheet = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        pen.setColor(Color.DARK_GRAY);
        for (int line = 60; line < 540; line += 24) {
            pen.drawLine(40, line, 380 - line % 70, line);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(sheet, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
