package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator's way through Cockpit, Admin and the first page: every page speaks Chinese. */
class AdministratorInCockpitTest extends TasklistTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String ADMIN = "/camunda/app/admin/default/#/";

    /**
     * What is on the screen in Latin words, without what people and programs named so: keys and file names, numbers of
     * instances, account names, values in quotes, the engine's name for its first deployment.
     */
    private static final String ENGLISH = """
            () => {
              const found = new Set();
              const add = text => {
                const words = text.trim();
                if (/[A-Za-z]{2,}/.test(words) && !/["“_./\\d]|^[a-z]+(-[a-z]+)*$|^[A-Z]+$|^([A-Z][a-z]+){2,}$/.test(words)) {
                  found.add(words);
                }
              };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                if (!parent.closest('script, style, pre') && parent.getClientRects().length > 0) {
                  add(texts.currentNode.data);
                }
              }
              [...document.querySelectorAll('[title], [placeholder]')]
                .filter(element => element.getClientRects().length > 0)
                .forEach(element => {
                  add(element.getAttribute('title') ?? '');
                  add(element.getAttribute('placeholder') ?? '');
                });
              return [...found];
            }""";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void seesNoEnglishInCockpit() throws Exception {
        String number = file("桥栏杆松动").get("receiptNumber").asText();
        Page page = login("admin", 1400, 1000);

        visit(page, COCKPIT + "dashboard", "运行中的流程实例");
        visit(page, COCKPIT + "processes", "个流程定义已部署");
        page.getByText("本级办理", exactly()).first().click();
        see(page, "作业定义", "cockpit-definition");
        page.navigate(address(COCKPIT + "process-instance/" + handling(number) + "/runtime")
                .toString());
        see(page, "所属范围", "cockpit-instance");
        visit(page, COCKPIT + "decisions", "层级时限");
        page.navigate(
                address(COCKPIT + "decision-definition/" + shippedLimits()).toString());
        see(page, "只命中一行", "cockpit-decision");
        visit(page, COCKPIT + "repository", "部署时间");
    }

    @Test
    void seesNoEnglishInAdminAndOnTheFirstPage() {
        Page page = login("admin", 1400, 1000);

        visit(page, "/camunda/app/welcome/default/", "运行监控");
        visit(page, ADMIN, "管理授权");
        visit(page, ADMIN + "users", "用户列表");
        visit(page, ADMIN + "groups", "岗位组列表");
        visit(page, ADMIN + "authorization?resource=0", "新建授权");
        page.getByText("流程定义", exactly()).first().click();
        see(page, "查看、查看任务、办理任务", "admin-permissions");
        visit(page, ADMIN + "system?section=system-settings-general", "流程引擎");
    }

    private void visit(Page page, String path, String text) {
        page.navigate(address(path).toString());
        see(
                page,
                text,
                path.replaceAll("/camunda/app/|/default/#?|\\?.*|/$", "").replace('/', '-'));
    }

    private void see(Page page, String text, String picture) {
        assertThat(page.getByText(text).first()).isVisible(SOON);
        Chromium.picture(page, picture);
        assertThat(page.locator("body")).not().containsText("CAM_WIDGET");
        assertThat((List<?>) page.evaluate(ENGLISH))
                .as(picture)
                .allSatisfy(words -> assertThat(namesOfDeployments()).contains(String.valueOf(words)));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Its own petition's: what other tests left running may hold variables of any name. */
    private String handling(String number) {
        return jdbc.queryForObject(
                "select e.id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.business_key_ = ? and d.key_ = 'level-handling' and e.parent_id_ is null",
                String.class,
                number);
    }

    /** The table as it came, whatever other tests deployed since. */
    private String shippedLimits() {
        return jdbc.queryForObject(
                "select id_ from act_re_decision_def where key_ = 'level-limits' and version_ = 1", String.class);
    }

    /** What people called what they deployed is theirs, in whatever language. What came first came with the platform. */
    private List<String> namesOfDeployments() {
        return jdbc.queryForList("""
                select name_ from act_re_deployment union select source_ from act_re_deployment
                union select d.name_ from act_re_procdef d where not exists (select from act_re_procdef f
                  where f.deployment_id_ = (select id_ from act_re_deployment order by deploy_time_, id_ limit 1)
                    and f.key_ = d.key_)
                """, String.class);
    }
}
