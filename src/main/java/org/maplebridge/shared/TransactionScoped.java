package org.maplebridge.shared;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that is made once for each transaction and forgotten at its end. Outside of a transaction there is none to
 * ask for: that is refused.
 */
public final class TransactionScoped<T> {

    private final Class<T> type;
    private final Supplier<T> make;
    private final Runnable beforeCommit;

    /** @param beforeCommit done just before the commit of each transaction that asked for it */
    public TransactionScoped(Class<T> type, Supplier<T> make, Runnable beforeCommit) {
        this.type = type;
        this.make = make;
        this.beforeCommit = beforeCommit;
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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                beforeCommit.run();
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionScoped.this, made);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionScoped.this);
            }
        });
        return made;
    }
}
