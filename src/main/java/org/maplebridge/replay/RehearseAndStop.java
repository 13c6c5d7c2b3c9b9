package org.maplebridge.replay;

import java.io.IOException;
import org.maplebridge.database.OneCommand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With {@code --maplebridge.rehearse=path} the platform rehearses files and ends, see {@link RehearseMode}. */
@Component
@ConditionalOnProperty(RehearseMode.PROPERTY)
class RehearseAndStop {

    private final RehearseCommand command;
    private final Environment environment;

    RehearseAndStop(RehearseCommand command, Environment environment) {
        this.command = command;
        this.environment = environment;
    }

    @EventListener
    void rehearse(ApplicationReadyEvent ready) throws IOException {
        int code = command.run(environment, OneCommand.out());
        OneCommand.end(ready, code);
    }
}
