package org.maplebridge.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.WebResourceRoot;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets the server find the scripts of the engine's web applications, which these ask the server for and not the class path.
 * Spring Boot shows it the jars that are named when the platform starts; not those that a manifest names, as in the image.
 */
@Component
class WebAppScripts implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String FOLDER = "/META-INF/resources";
    private static final String SCRIPT = "/plugin/tasklist/app/plugin.js";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (Lifecycle.CONFIGURE_START_EVENT.equals(event.getType())) {
                show(context);
            }
        }));
    }

    private static void show(Context context) {
        WebResourceRoot shown = context.getResources();
        if (Stream.of(shown.getJarResources())
                .anyMatch(jar -> jar.getResource(SCRIPT).exists())) {
            return;
        }
        URL script = WebAppScripts.class.getResource(FOLDER + SCRIPT);
        try {
            if (script != null && script.openConnection() instanceof JarURLConnection jar) {
                shown.createWebResourceSet(
                        WebResourceRoot.ResourceSetType.RESOURCE_JAR, "/", jar.getJarFileURL(), FOLDER);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
