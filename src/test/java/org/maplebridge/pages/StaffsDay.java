package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/**
 * What somebody of the staff does with the mouse from the login on: the start page, the menu, a task in Tasklist with its
 * form, and what he can do on a petition. Each day is gone on a desk and on a telephone.
 */
abstract class StaffsDay extends StaffPage {

    private static final int WRITES = 3;
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    /** Stands before today's work. */
    Page begins(int width, String username) {
        Page page = login(width, username);
        assertThat(page.locator("h1")).containsText("今日工作");
        picture(page, "day-" + username + "-desk-" + width);
        return page;
    }

    static void menu(Page page, String entry) {
        page.locator(".top nav")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    static void tile(Page page, String label) {
        page.locator("a.card", containing(label)).first().click();
    }

    /** Back from Tasklist by its own link, on a telephone in its own menu. */
    static void home(Page page) {
        Locator more = page.locator(".navbar-toggle").first();
        if (more.isVisible()) {
            more.click();
        }
        page.getByText("首页", exact()).first().click();
        assertThat(page.locator("h1")).containsText("今日工作");
    }

    /** Opens a task of a list in Tasklist and claims it where it is nobody's. */
    static void take(Page page, String number, String task) {
        Locator search = page.getByPlaceholder("输入编号查找");
        assertThat(search).isVisible(SOON);
        search.fill(number.split("-")[2]);
        search.press("Enter");
        Locator card = page.locator(".tasks-list .task", containing(number))
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        assertThat(card).isVisible(SOON);
        card.click();
        assertThat(page.locator(".task-card")).containsText(number);
        Locator claim = page.locator("button.claim");
        assertThat(claim.or(page.locator(".assignee")).first()).isVisible(SOON);
        if (claim.isVisible()) {
            claim.click();
            assertThat(page.locator(".assignee").first()).isVisible(SOON);
        }
    }

    /** The whole record beside the task. */
    static Locator record(Page page) {
        page.getByText("信访事项", exact()).first().click();
        Locator record = page.locator(".mb-petition");
        assertThat(record).isVisible(SOON);
        return record;
    }

    /** The form of the task that is open. */
    static Locator form(Page page) {
        page.getByText("办理", exact()).first().click();
        Locator form = page.locator(".fjs-container");
        assertThat(form).isVisible(SOON);
        return form;
    }

    /** Writes faster than a person can, so that the form may draw itself anew over it: then once more. */
    static void write(Locator form, String label, String text) {
        Locator typed = form.page().locator("input:not([type=radio]), textarea");
        Locator field = form.getByLabel(label).and(typed).first();
        for (int i = 0; i < WRITES && !field.inputValue().equals(text); i++) {
            field.fill(text);
            field.press("Tab");
        }
        assertThat(field).hasValue(text);
    }

    static void send(Page page) {
        Response answer = page.waitForResponse(
                sent -> sent.url().endsWith("/submit-form"),
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("提交").setExact(true))
                        .first()
                        .click());
        assertThat(answer.ok()).as(answer.text()).isTrue();
    }

    /** What is folded up on the page of a petition, opened. */
    static Locator action(Page page, String explained) {
        Locator action =
                page.locator("details.mb-action", containing(explained)).first();
        action.locator("summary").click();
        return action;
    }

    /** A picture of what is in sight, in Tasklist. */
    static void seen(Page page, String name) {
        Chromium.picture(page, "day-" + name + "-" + page.viewportSize().width);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    static void whole(Page page, String name) {
        picture(page, "day-" + name + "-" + page.viewportSize().width);
    }

    /** What others do meanwhile. */
    void works(String username, String number, String definition, String variables) {
        String of = "/engine-rest/task?taskDefinitionKey=" + definition + "&processInstanceBusinessKey=" + number;
        JsonNode task = call(username, "GET", of, null, 200).at("/0");
        String at = "/engine-rest/task/" + task.get("id").asText();
        if (task.path("assignee").isNull()) {
            call(username, "POST", at + "/claim", "{\"userId\":\"" + username + "\"}", 204);
        }
        call(username, "POST", at + "/submit-form", "{\"variables\":{" + variables + "}}", 204);
    }

    JsonNode petition(String username, String number) {
        return call(username, "GET", "/api/v1/petitions/" + number, null, 200);
    }

    static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
