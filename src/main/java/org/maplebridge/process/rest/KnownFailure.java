package org.maplebridge.process.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.maplebridge.api.BodyTooLarge;
import org.maplebridge.api.UnreadableText;
import org.maplebridge.shared.Refusal;

/** What a failure of the engine means to the person who called it. */
public final class KnownFailure {

    private static final String OTHER_TENANT = "ENGINE-13034";
    private static final String TENANT_TEXT = "no authenticated tenant";
    private static final List<String> LOOKED_FOR_IT = List.of(
            "org.camunda.bpm.engine.impl.persistence.entity.",
            "org.camunda.bpm.engine.impl.cmd.",
            "org.camunda.bpm.engine.impl.form.");

    private KnownFailure() {}

    public static Optional<Refusal> of(Throwable failure) {
        return causes(failure)
                .map(KnownFailure::meaning)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> UnreadableText.in(failure))
                .or(() -> WrongQuestion.in(failure));
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<Refusal> meaning(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof BodyTooLarge) {
            return Optional.of(BodyTooLarge.refusal());
        }
        if (failure instanceof AuthorizationException || isOfOtherTenant(failure)) {
            return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "engine-forbidden"));
        }
        if (failure instanceof OptimisticLockingException || lostItsExecution(failure)) {
            return Optional.of(Refusal.wrongState("engine-overtaken"));
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Optional.of(Refusal.wrongState("task-claimed"));
        }
        if ((failure instanceof NullValueException || failure instanceof BadUserRequestException)
                        && String.valueOf(failure.getMessage()).contains("task is null")
                || failure instanceof NullPointerException
                        && String.valueOf(failure.getMessage()).contains("because \"task\" is null")) {
            return Optional.of(Refusal.notFound("task-gone"));
        }
        return Optional.empty();
    }

    /** Its deadline ended the task's execution after the task was read and before it was completed: the engine falls over it. */
    private static boolean lostItsExecution(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof NullPointerException
                && trace.length > 0
                && LOOKED_FOR_IT.stream().anyMatch(trace[0].getClassName()::startsWith);
    }

    private static boolean isOfOtherTenant(Throwable failure) {
        String message = failure.getMessage();
        return message != null && message.contains(OTHER_TENANT) && message.contains(TENANT_TEXT);
    }
}
