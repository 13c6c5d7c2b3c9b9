package org.maplebridge.database;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says where to go once the platform can be used. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);
    private static final int ACCOUNTS_IN_A_LINE = 6;

    private final Environment environment;
    private final DataFolder folder;
    private final DemoAccounts accounts;

    StartNotice(Environment environment, DataFolder folder, DemoAccounts accounts) {
        this.environment = environment;
        this.folder = folder;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            LOG.info("{}", text(context.getWebServer().getPort()));
        }
    }

    String text(int port) {
        String root = "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("枫桥已就绪 Maplebridge is ready");
        lines.add("  任务列表 Tasklist   " + root + "/camunda/app/tasklist/");
        lines.add("  流程监控 Cockpit    " + root + "/camunda/app/cockpit/");
        lines.add("  数据接口 API        " + root + "/api/v1");
        lines.add("  接口文档 Guide      " + root + "/docs/");
        lines.add("  数据库   Database   " + (ExternalDatabase.isNamedIn(environment) ? "外部 external" : "内置 embedded"));
        lines.add("  数据目录 Data       " + folder.path());
        if (environment.acceptsProfiles(Profiles.of(DemoByDefault.PROFILE))) {
            addAccounts(lines);
        }
        return String.join(System.lineSeparator(), lines);
    }

    private void addAccounts(List<String> lines) {
        List<String> usernames = accounts.usernames();
        if (usernames.isEmpty()) {
            return;
        }
        lines.add("  演示账号，口令都是 demo，仅限本机访问 Demo accounts, password demo, reachable from this machine only:");
        for (int first = 0; first < usernames.size(); first += ACCOUNTS_IN_A_LINE) {
            int end = Math.min(first + ACCOUNTS_IN_A_LINE, usernames.size());
            lines.add("    " + String.join("  ", usernames.subList(first, end)));
        }
    }
}
