package org.maplebridge.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.rehearsal.DueWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files the cases, each at its time; after what the engine has to do at that time. */
@Component
@ReplaySide
@Order(1)
class Arrivals implements DueWork {

    private static final String NOBODY = "rehearsal";
    private static final String BLANK = "演练";

    private final FilePetition filePetition;
    private final Cast cast;
    private final Failures failures;
    private int next;

    Arrivals(FilePetition filePetition, Cast cast, Failures failures) {
        this.filePetition = filePetition;
        this.cast = cast;
        this.failures = failures;
    }

    @Override
    public void timeIs(Instant now) {
        // the platform's one clock says it
    }

    @Override
    public Optional<Instant> nextUntil(Instant latest) {
        return next < cast.size() && !cast.get(next).filedAt().isAfter(latest)
                ? Optional.of(cast.get(next).filedAt())
                : Optional.empty();
    }

    @Override
    public int doDue(Instant now) {
        int failed = 0;
        while (next < cast.size() && !cast.get(next).filedAt().isAfter(now)) {
            failed += filed(next++) ? 0 : 1;
        }
        return failed;
    }

    private boolean filed(int index) {
        ReplayedCase one = cast.get(index);
        cast.filing(index);
        try {
            cast.filed(filePetition.file(input(one), filer(one)).receiptNumber());
            return true;
        } catch (RuntimeException refused) {
            cast.refused();
            failures.add("登记时出错", refused);
            return false;
        }
    }

    private static Filer filer(ReplayedCase one) {
        return one.staff() || !one.named() && !one.anonymous() ? Filer.staff(NOBODY) : Filer.resident();
    }

    private static PetitionInput input(ReplayedCase one) {
        List<PetitionInput.AccusedInput> against = one.against().stream()
                .map(accused -> new PetitionInput.AccusedInput(accused.kind(), BLANK, accused.unitCode()))
                .toList();
        return new PetitionInput(
                BLANK,
                one.words().isEmpty() ? BLANK : String.join(" ", one.words()),
                one.purpose(),
                one.channel(),
                one.areaCode(),
                null,
                null,
                one.category(),
                one.named() ? List.of(new Petitioner(BLANK, null, null, null, false)) : List.of(),
                one.headcount(),
                one.anonymous(),
                one.confidential(),
                against,
                one.trusted() ? new PetitionInput.SourceInput(NOBODY, one.number()) : null,
                null,
                one.staff() ? one.procedure() : null,
                null);
    }
}
