package org.maplebridge.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine keeps itself and its time in static fields, of which a JVM with several contexts has one each: the last one
 * started would answer at the REST interface of all. Before every test they are put to those of its own context.
 */
class OwnEngineAndTime implements TestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        use(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        use(test);
    }

    private static void use(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        ApplicationContext context = test.getApplicationContext();
        ProcessEngine engine = context.getBeanProvider(ProcessEngine.class).getIfAvailable();
        if (engine == null) {
            return;
        }
        ProcessEngines.registerProcessEngine(engine);
        if (context.getEnvironment().matchesProfiles("rehearsal")) {
            Instant now = context.getBean(Clock.class).instant();
            ClockUtil.setCurrentTime(Date.from(now));
        } else {
            ClockUtil.reset();
        }
    }
}
