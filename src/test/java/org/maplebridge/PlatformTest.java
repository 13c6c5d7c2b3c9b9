package org.maplebridge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole platform on a database of its own, with the demo county and the rehearsal clock, for MockMvc and on a port.
 * Every class with this annotation and nothing added shares one context: a test files its own petitions, expects those
 * of others beside them, and moves the clock forward only. The clock begins on Thursday 2026-09-24 at 9 in the morning.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "maplebridge.rehearsal.start=" + PlatformTest.START)
@AutoConfigureMockMvc
@ActiveProfiles({"demo", "rehearsal"})
public @interface PlatformTest {

    String START = "2026-09-24T09:00:00+08:00";
}
