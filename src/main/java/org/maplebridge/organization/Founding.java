package org.maplebridge.organization;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What must be there before the first request: the demo county where it is wanted, and an administrator. Spring starts
 * lifecycle beans phase by phase once every bean is built (the tables migrated, the engine up), and the web server has
 * a phase of its own: this phase is earlier, so the port opens only afterwards, or never when this fails.
 */
@Component
@Lazy(false)
class Founding implements SmartLifecycle {

    /** The lower phases go first; the web server's is {@code DEFAULT_PHASE - 2048}. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** Stands for a person in the record of changes; no username begins like this. */
    static final String BY = "(start)";

    private final ObjectProvider<LoadDemoCounty> demoCounty;
    private final CreateFirstAdministrator firstAdministrator;
    private volatile boolean running;

    Founding(ObjectProvider<LoadDemoCounty> demoCounty, CreateFirstAdministrator firstAdministrator) {
        this.demoCounty = demoCounty;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void start() {
        demoCounty.ifAvailable(LoadDemoCounty::loadIfEmpty);
        firstAdministrator.createIfMissing();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
