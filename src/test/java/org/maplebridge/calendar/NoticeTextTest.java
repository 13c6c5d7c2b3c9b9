package org.maplebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

/** An administrator pastes the notice as it is published. */
class NoticeTextTest {

    private static final String LINK = "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm";
    private static final String YEAR_2026 = """
            现将2026年元旦、春节等节日的放假安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各地区要妥善安排好值班。
            """;

    @Test
    void readsTheNoticeIntoTheVeryDaysThatAreShipped() {
        List<PublishedDay> shipped = ShippedYears.read().stream()
                .filter(year -> year.year() == 2026)
                .findFirst()
                .orElseThrow()
                .days();
        assertThat(NoticeText.read(2026, YEAR_2026, LINK).days()).containsExactlyElementsOf(shipped);
    }

    @Test
    void knowsHolidaysOverTheTurnOfAYearAndOverAMonth() {
        PublishedYear year = NoticeText.read(2022, """
                1.元旦：2021年12月31日至2022年1月2日放假，共3天。
                （二）劳动节、测试：4月30日至5月4日放假，4月24日（星期日）、5月7日上班
                """, LINK);
        assertThat(year.days().stream()
                        .map(day -> day.date() + " " + day.kind())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("2021-12-31 OFF, 2022-01-01 OFF, 2022-01-02 OFF, 2022-04-24 WORK, 2022-04-30 OFF,"
                        + " 2022-05-01 OFF, 2022-05-02 OFF, 2022-05-03 OFF, 2022-05-04 OFF, 2022-05-07 WORK");
    }

    @Test
    void namesTheLinesThatItCannotRead() {
        assertThat(faults("一、元旦：1月1日放假。\n二、春节：2月30日放假。\n三、清明节：4月4日至6日。\n四、劳动节：5月1日至6月20日放假。"))
                .containsExactly("notice-line 2", "notice-line 3", "notice-line 4");
        assertThat(faults("二〇二六年没有安排")).containsExactly("notice-without-days");
        assertThat(faults(null)).containsExactly("notice-without-days");
    }

    private static List<String> faults(String text) {
        try {
            NoticeText.read(2026, text, LINK);
        } catch (Refusal refusal) {
            return refusal.fields().stream().map(NoticeTextTest::fault).toList();
        }
        return List.of();
    }

    private static String fault(FieldError field) {
        return field.arguments().length == 0 ? field.code() : field.code() + " " + field.arguments()[0];
    }
}
