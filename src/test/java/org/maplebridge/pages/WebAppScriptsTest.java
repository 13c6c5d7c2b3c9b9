package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** The image is started from a jar whose manifest names the others, so its class path is that jar alone. */
class WebAppScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/plugin/tasklist/app/plugin.js", "/plugin/cockpit/app/plugin.js", "/plugin/admin/app/plugin.js"
            })
    void theServerFindsTheScriptsThoughItsClassPathNamesOneJarOnly(String script) {
        assertThat(found(script, new TomcatServletWebServerFactory(0))).isFalse();

        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
        new WebAppScripts().customize(server);
        assertThat(found(script, server)).isTrue();
    }

    private static boolean found(String script, TomcatServletWebServerFactory factory) {
        String classPath = System.getProperty("java.class.path");
        boolean[] found = new boolean[1];
        ServletContextInitializer look = servlets -> found[0] = servlets.getResourceAsStream(script) != null;
        System.setProperty("java.class.path", "maplebridge.jar");
        try {
            WebServer server = factory.getWebServer(look);
            server.start();
            server.destroy();
        } finally {
            System.setProperty("java.class.path", classPath);
        }
        return found[0];
    }
}
