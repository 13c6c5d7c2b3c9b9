package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.NoteAtUnit;
import org.maplebridge.shared.Refusal;
import org.maplebridge.volunteers.RegisterVolunteer;
import org.maplebridge.volunteers.RegistrationForm;
import org.maplebridge.volunteers.VolunteerRegister;
import org.maplebridge.wishes.WishTellings;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who help are told of wishes, and never whose they are. */
class HelpersToldTest extends NoticesTest {

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

    private void atShangxi(FilePetition.Filed petition, String actor, EventKind kind, String note) {
        transactions.executeWithoutResult(
                status -> noteAtUnit.note(petition.receiptNumber(), SHANGXI, actor, kind, null, note));
    }
}
