package org.maplebridge.secrecy;

import java.util.List;
import java.util.function.Supplier;
import org.maplebridge.secrecy.HoldsClosed.Batch;
import org.maplebridge.secrecy.Renewals.Progress;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes anew with the key in use what other keys closed, some at a time and each batch for good, so that it can be
 * interrupted and goes on where it was. When a whole round has found nothing more, the other keys are retired: the platform
 * starts without them. Refuses to begin where there is no key, and says which one is missing where something cannot be read.
 */
@Service
class RenewClosed {

    private static final int BATCH = 20;
    private static final int MOST = 2000;

    /**
     * @param keyInUse what closes now
     * @param keys all with which something may be closed, the one in use among them
     * @param renewed how many petitions and answers were closed anew by this call
     * @param done whether nothing is closed with another key
     * @param retired keys that are needed no longer from now on
     */
    public record Renewal(String keyInUse, List<String> keys, int renewed, boolean done, List<String> retired) {}

    private final SecretKeys secretKeys;
    private final Renewals renewals;
    private final ObjectProvider<HoldsClosed> holders;
    private final TransactionTemplate transaction;

    RenewClosed(
            SecretKeys secretKeys,
            Renewals renewals,
            ObjectProvider<HoldsClosed> holders,
            PlatformTransactionManager transactions) {
        this.secretKeys = secretKeys;
        this.renewals = renewals;
        this.holders = holders;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where it stands; nothing is changed. */
    public Renewal look() {
        String key = keyInUse();
        List<String> keys = renewals.keys();
        return new Renewal(key, keys, 0, keys.equals(List.of(key)), List.of());
    }

    /** @param most how many petitions are looked at by this call */
    public Renewal renew(int most) {
        if (most < 1 || most > MOST) {
            throw Refusal.invalid(new FieldError("#/petitions", "out-of-range", 1, MOST));
        }
        String key = keyInUse();
        int renewed = 0;
        for (HoldsClosed holder : holders.orderedStream().toList()) {
            int looked = 0;
            while (looked < most && !renewals.of(key, holder.name()).clean()) {
                renewed += in(() -> next(key, holder));
                looked += BATCH;
            }
        }
        int found = renewed;
        return in(() -> ended(key, found));
    }

    private int next(String key, HoldsClosed holder) {
        renewals.lock();
        Progress before = renewals.of(key, holder.name());
        Batch batch = holder.renew(before.last(), BATCH);
        renewals.save(key, holder.name(), before.after(batch));
        return batch.renewed();
    }

    private Renewal ended(String key, int renewed) {
        renewals.lock();
        List<String> others =
                renewals.keys().stream().filter(known -> !known.equals(key)).toList();
        boolean done = holders.stream()
                .allMatch(holder -> renewals.of(key, holder.name()).clean());
        if (!done) {
            return new Renewal(key, renewals.keys(), renewed, false, List.of());
        }
        others.forEach(renewals::retire);
        renewals.forget();
        return new Renewal(key, renewals.keys(), renewed, true, others);
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private String keyInUse() {
        return secretKeys.current().orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "no-secret-key"));
    }
}
