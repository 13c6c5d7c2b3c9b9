package org.maplebridge.checker;

import java.io.IOException;
import org.maplebridge.database.OneCommand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With {@code --maplebridge.check=path} the jar checks files and ends, see {@link CheckMode}. */
@Component
@ConditionalOnProperty(CheckMode.PROPERTY)
class CheckAndStop {

    private final CheckCommand command;
    private final Environment environment;

    CheckAndStop(CheckCommand command, Environment environment) {
        this.command = command;
        this.environment = environment;
    }

    @EventListener
    void check(ApplicationReadyEvent ready) throws IOException {
        int code = command.run(environment.getRequiredProperty(CheckMode.PROPERTY), OneCommand.out());
        OneCommand.end(ready, code);
    }
}
