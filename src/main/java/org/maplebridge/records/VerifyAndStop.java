package org.maplebridge.records;

import org.maplebridge.database.OneCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With {@code --maplebridge.verify=all} the jar verifies histories and ends, see {@link VerifyMode}. */
@Component
@ConditionalOnProperty(VerifyMode.PROPERTY)
class VerifyAndStop {

    private final VerifyCommand command;
    private final Environment environment;

    VerifyAndStop(VerifyCommand command, Environment environment) {
        this.command = command;
        this.environment = environment;
    }

    @EventListener
    void verify(ApplicationReadyEvent ready) {
        int code = command.run(environment.getRequiredProperty(VerifyMode.PROPERTY), OneCommand.out());
        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
    }
}
