package org.maplebridge.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that is made once for each transaction and forgotten at its end. Outside of a transaction there is none to
 * ask for: that is refused. What is done before the commit may make others of its kind, or give those that are done more
 * to do: they are asked again until the commit.
 */
public final class TransactionScoped<T> {

    /** Those of the present transaction that were done before the commit, or came up meanwhile. */
    private static final ThreadLocal<List<Runnable>> DONE = new ThreadLocal<>();

    private final Class<T> type;
    private final Supplier<T> make;
    private final Runnable beforeCommit;

    /** @param beforeCommit done just before the commit of each transaction that asked for it */
    public TransactionScoped(Class<T> type, Supplier<T> make, Runnable beforeCommit) {
        this.type = type;
        this.make = make;
        this.beforeCommit = beforeCommit;
    }

    /** Whether the present transaction is about to commit: what is registered for that moment now comes too late. */
    public static boolean committing() {
        return DONE.get() != null;
    }

    public boolean exists() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    public T get() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return type.cast(known);
        }
        T made = make.get();
        TransactionSynchronizationManager.bindResource(this, made);
        if (DONE.get() != null) {
            DONE.get().add(beforeCommit);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                List<Runnable> done = DONE.get() == null ? new ArrayList<>() : DONE.get();
                DONE.set(done);
                beforeCommit.run();
                List.copyOf(done).forEach(Runnable::run);
                done.add(beforeCommit);
                DONE.set(done);
            }

            @Override
            public void suspend() {
                DONE.remove();
                TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionScoped.this, made);
            }

            @Override
            public void afterCompletion(int status) {
                DONE.remove();
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionScoped.this);
            }
        });
        return made;
    }
}
