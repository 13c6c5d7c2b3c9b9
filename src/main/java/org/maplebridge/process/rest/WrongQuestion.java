package org.maplebridge.process.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException;
import org.maplebridge.process.engine.TasksInSight;
import org.maplebridge.shared.Refusal;

/**
 * Tells what is wrong with a question from what is wrong with the platform. The engine's interface reads what was sent
 * without looking whether it is there and whether it can be, and falls over it in many ways; its own exceptions do not say
 * whose fault that was. The place does: as long as nothing but the question was at work between the interface and where it
 * fell, the question is wrong.
 */
final class WrongQuestion {

    private static final List<String> INTERFACES =
            List.of("org.camunda.bpm.engine.rest.", "org.camunda.bpm.cockpit.", "org.camunda.bpm.admin.");
    private static final List<String> READERS = List.of("QueryDto", "VariableValueDto");
    private static final String OF_EXPRESSION = "Unable to resolve expression";
    private static final String CHECK_OF_ARGUMENTS = "org.camunda.bpm.engine.impl.util.EnsureUtil";
    private static final String END_OF_COMMAND = "org.camunda.bpm.engine.impl.interceptor.Command";

    /** Petitions that move, and we. */
    private static final List<String> STEPS =
            List.of("org.maplebridge.", "org.camunda.bpm.engine.impl.bpmn.", "org.camunda.bpm.engine.impl.pvm.");

    /** The engine's commands and what they use, which may check what they are told and be right. */
    private static final List<String> COMMANDS = List.of(
            "org.apache.ibatis.",
            "org.camunda.bpm.engine.impl.cmd.",
            "org.camunda.bpm.engine.impl.db.",
            "org.camunda.bpm.engine.impl.form.",
            "org.camunda.bpm.engine.impl.persistence.");

    private static final String PASSED = TasksInSight.class.getName();
    private static final String NO_VERSION = "no deployed ";
    private static final String CANNOT_BE_A_VALUE = "22";
    /** Of the engine's statements only the lists vary: one that the database cannot read has an empty list in it. */
    private static final String CANNOT_BE_READ = "42601";

    private WrongQuestion() {}

    /** What whoever asked is told, with the names of the fields; empty where the platform or the engine is at fault. */
    static Optional<Refusal> in(Throwable failure) {
        if (KnownFailure.causes(failure).anyMatch(WrongQuestion::isAboutWhatIsGone)) {
            return Optional.of(Refusal.notFound("engine-gone"));
        }
        Question question = Question.atHand();
        return failure instanceof JsonProcessingException
                        || KnownFailure.causes(failure).anyMatch(cause -> isAbout(question, cause))
                ? Optional.of(question.refusal(failure))
                : Optional.empty();
    }

    private static boolean isAbout(Question question, Throwable cause) {
        if (cause instanceof RestException told) {
            return told.getStatus() == Response.Status.BAD_REQUEST
                    && (question.reads() || wayIn(cause).anyMatch(WrongQuestion::reads));
        }
        if (cause instanceof ParamException) {
            return true;
        }
        if (cause instanceof SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            return (state.startsWith(CANNOT_BE_A_VALUE) || state.equals(CANNOT_BE_READ)) && onTheWayIn(cause, STEPS);
        }
        if (!(cause instanceof RuntimeException)
                || wayIn(cause).findFirst().orElse(END_OF_COMMAND).startsWith(END_OF_COMMAND)) {
            return false;
        }
        if (String.valueOf(cause.getMessage()).startsWith(OF_EXPRESSION)) {
            return question.hasExpression() && onTheWayIn(cause, STEPS);
        }
        if (cause instanceof BadUserRequestException && question.reads()) {
            return onTheWayIn(cause, STEPS);
        }
        boolean checked = !(cause instanceof BadUserRequestException)
                && wayIn(cause).limit(8).anyMatch(CHECK_OF_ARGUMENTS::equals);
        return onTheWayIn(cause, STEPS) && (checked || onTheWayIn(cause, COMMANDS));
    }

    private static boolean isAboutWhatIsGone(Throwable cause) {
        boolean gone = cause instanceof RestException told
                ? told.getStatus() == Response.Status.NOT_FOUND
                : cause instanceof NotFoundException
                        || cause instanceof NullValueException
                                && String.valueOf(cause.getMessage()).startsWith(NO_VERSION);
        return gone && onTheWayIn(cause, STEPS);
    }

    /** Whether it came to the interface without passing any of these places. */
    private static boolean onTheWayIn(Throwable cause, List<String> none) {
        return wayIn(cause)
                .filter(place -> isIn(place, INTERFACES) || isIn(place, none))
                .findFirst()
                .filter(place -> isIn(place, INTERFACES))
                .isPresent();
    }

    private static boolean reads(String place) {
        return READERS.stream().anyMatch(place::endsWith);
    }

    private static boolean isIn(String place, List<String> packages) {
        return packages.stream().anyMatch(place::startsWith);
    }

    /** The places from where it fell outwards, without what the engine's own statements pass through. */
    private static Stream<String> wayIn(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(place -> !place.equals(PASSED));
    }
}
