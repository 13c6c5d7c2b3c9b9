package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A registrar brings old matters over without a word of JSON. */
class ImportPagesTest extends StaffPage {

    @Test
    void aRegistrarImportsOldMattersAndTheirPapers() throws IOException {
        String number = "旧" + UUID.randomUUID().toString().substring(0, 8);
        Page page = login(1400, "registrar");
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("导入旧案")).click();
        assertThat(get("registrar", "/imports/template.csv").text()).contains("编号,标题,内容,反映时间,地点");
        page.setInputFiles("#file", csv("标题,内容\n水渠塌了,多年没有修\n"));
        page.locator("form.panel button").first().click();
        assertThat(page.locator("[role=alert]")).containsText("表头缺少：编号、反映时间、地点");
        picture(page, "imports-refused-1400");

        page.setInputFiles(
                "#file",
                csv("编号,标题,内容,反映时间,地点,姓名\n%1$s,水渠塌了%1$s,多年没有修,2018年3月2日,上溪村,何大爷\n%1$s-2,没有地方,多年没有修,2018-03-02,月亮村,\n"
                        .formatted(number)));
        page.locator("form.panel button").first().click();
        Awaitility.await().pollInSameThread().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("#run").textContent()).contains("已完成");
        });
        assertThat(page.locator("#run")).containsText("导入 1 件");
        assertThat(page.locator("#run")).containsText("没有导入 1 行");
        String left = page.locator("#run a").last().getAttribute("href");
        assertThat(get("registrar", left).text())
                .startsWith("\uFEFF行号,栏目,原因,编号,标题")
                .containsPattern("\\n3,地点,[^,]*月亮村");
        Axe.assertAccessible(page);
        picture(page, "imports-1400");

        page.setInputFiles("#papers", new FilePayload("材料.zip", "application/zip", zip(number + "/2018 年答复.txt")));
        page.locator("form.panel button").last().click();
        assertThat(page.locator("#papers-told")).containsText("附上 1 份");
        page.navigate(address("/petitions?q=" + number));
        page.locator("tbody a").first().click();
        assertThat(page.locator("#record[data-read]")).isVisible();
        assertThat(page.locator("#record")).containsText("2018 年答复.txt");
        assertThat(page.locator("#record")).containsText("2018年3月2日");

        Page small = login(390, "registrar");
        small.navigate(address("/imports"));
        picture(small, "imports-390");
        assertThat(get("shangxi.handler", "/desk").text()).doesNotContain("导入旧案");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("old.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("二〇一八年的答复".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
