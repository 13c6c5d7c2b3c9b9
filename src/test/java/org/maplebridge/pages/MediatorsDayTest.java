package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;

/** A mediator finds his dispute, asks both sides to a session, writes what was said, the agreement and its instalments. */
class MediatorsDayTest extends StaffsDay {

    private static final String SESSION = "调解会议";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");

    @Autowired
    private Clock time;

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void arrangesASessionWritesItsMinutesTheAgreementAndItsInstalments(int width) {
        LocalDate today = BeijingTime.today(time);
        String number = dispute();
        Page page = begins(width, "mediator");
        tile(page, "待开调解会议");
        take(page, number, SESSION);
        Locator record = record(page);
        assertThat(record).containsText("施工压坏菜地的赔偿");
        seen(page, "mediator-record");
        Locator form = form(page);
        form.getByLabel("还没有开，约定（更改）会议时间").check();
        write(form, "约定的会议日期", DAY.format(today.plusDays(2)));
        write(form, "时间", "14:30");
        write(form, "约定的地点", "上溪村村委会调解室");
        seen(page, "mediator-arranges");
        send(page);
        assertThat(mediation(number).at("/next/at").asText()).startsWith(today.plusDays(2) + "T14:30");

        take(page, number, SESSION);
        form = form(page);
        form.getByLabel("开了会，达成一致").check();
        write(form, "召开日期", DAY.format(today));
        form.getByLabel("现场").check();
        write(form, "会议记录", "双方都到了。公司认可压坏菜地，愿意分两次赔。");
        seen(page, "mediator-minutes");
        send(page);

        take(page, number, "协议");
        form = form(page);
        form.getByLabel("书面协议").check();
        write(form, "协议内容", "浙东路灯养护公司分两次赔偿周大爷 5000 元。");
        write(form, "生效日期", DAY.format(today));
        write(
                form,
                "约定履行的事项",
                "浙东路灯养护公司；周大爷；赔偿第一期 2000 元；" + today.plusDays(20) + "\n浙东路灯养护公司；周大爷；赔偿第二期 3000 元；"
                        + today.plusDays(50));
        seen(page, "mediator-agreement");
        send(page);
        JsonNode mediation = mediation(number);
        assertThat(mediation.get("state").asText()).isEqualTo("AGREED");
        assertThat(mediation.get("sessions")).hasSize(1);

        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        assertThat(page.locator("#record")).containsText("赔偿第二期 3000 元");
        assertThat(page.locator("#record")).containsText("人民调解协议书");
        assertThat(page.locator("#record")).not().containsText(".dmn");
        whole(page, "mediator-agreed");
    }

    /** A dispute about which both sides agreed to talk, given to the county's mediator. */
    private String dispute() {
        String number = file("""
                {"title":"施工压坏了菜地没人赔","content":"装路灯的车压坏了菜地。","purpose":"CLAIM","areaCode":"990681101201",
                 "petitioners":[{"name":"周大爷","representative":true}],"category":"城乡建设/市政管理/路灯"}""").get("receiptNumber").asText();
        String handler = "shangxi.handler";
        works(
                handler,
                number,
                "userTask_handlePetition",
                "\"outcome\":{\"value\":\"ACCOMPANY\"},\"accompaniment\":{\"value\":\"MEDIATION\"}");
        works(
                handler,
                number,
                "userTask_proposeMediation",
                "\"decision\":{\"value\":\"PROCEED\"},\"otherParty\":{\"value\":\"浙东路灯养护公司\"},\"dispute\":{\"value\":\"施工压坏菜地的赔偿\"}");
        works(
                handler,
                number,
                "userTask_recordConsents",
                "\"petitionerConsent\":{\"value\":\"YES\"},\"otherConsent\":{\"value\":\"YES\"}");
        works(handler, number, "userTask_chooseMediator", "\"mediator\":{\"value\":\"mediator\"}");
        return number;
    }

    private JsonNode mediation(String number) {
        return call("mediator", "GET", "/api/v1/petitions/" + number + "/mediations", null, 200)
                .at("/mediations/0");
    }
}
