package org.maplebridge.lifecycle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the statements that requests send for the platform's own tables while it is open; rounds by the clock are not their
 * matter.
 */
final class Statements implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level level = logger.getLevel();
    private final boolean additive = logger.isAdditive();

    /** An event tells the thread that asks it first, which must be the one that sent the statement. */
    private final ListAppender<ILoggingEvent> said = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.getThreadName();
            super.append(event);
        }
    };

    Statements() {
        said.start();
        logger.addAppender(said);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
    }

    int count() {
        return (int) List.copyOf(said.list).stream()
                .filter(event -> event.getMessage().startsWith("Executing"))
                .filter(event -> event.getFormattedMessage().contains("["))
                .filter(event -> event.getThreadName().contains("http-nio"))
                .count();
    }

    @Override
    public void close() {
        logger.setLevel(level);
        logger.setAdditive(additive);
        logger.detachAppender(said);
    }
}
