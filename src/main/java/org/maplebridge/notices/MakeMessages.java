package org.maplebridge.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.SecretTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a notice one message to each of its {@link Receivers}, in the same {@link NoticeWords} for all. */
@Service
class MakeMessages {

    private final Outbox outbox;
    private final Receivers receivers;
    private final NoticeWords words;
    private final NoticeSettings settings;
    private final SendingHours hours;
    private final Petitions petitions;
    private final Dossiers dossiers;
    private final SecretTexts texts;
    private final Clock time;

    MakeMessages(
            Outbox outbox,
            Receivers receivers,
            NoticeWords words,
            NoticeSettings settings,
            SendingHours hours,
            Petitions petitions,
            Dossiers dossiers,
            SecretTexts texts,
            Clock time) {
        this.outbox = outbox;
        this.receivers = receivers;
        this.words = words;
        this.settings = settings;
        this.hours = hours;
        this.petitions = petitions;
        this.dossiers = dossiers;
        this.texts = texts;
        this.time = time;
    }

    @Transactional
    public void of(long noticeId) {
        Optional<Outbox.Queued> taken = outbox.take(noticeId);
        if (taken.isEmpty()) {
            return;
        }
        Outbox.Queued notice = taken.get();
        Petition petition = petitions.look(notice.receiptNumber()).orElseThrow();
        List<PetitionEvent> history = dossiers.historyOf(petition);
        PetitionEvent event = history.stream()
                .filter(entry -> entry.seq() == notice.seq())
                .findFirst()
                .orElseThrow();
        List<Receivers.Receiver> told = receivers.of(notice.kind(), petition, event, history);
        NoticeWords.Words said = told.isEmpty() ? null : words.of(notice.kind(), petition, event, history);
        outbox.made(
                notice,
                told.stream()
                        .map(receiver -> draft(notice, petition, receiver, said))
                        .toList());
    }

    private Outbox.Draft draft(
            Outbox.Queued notice, Petition petition, Receivers.Receiver receiver, NoticeWords.Words said) {
        boolean atOnce = notice.kind().audience() == NoticeKind.Audience.STAFF
                || notice.kind().audience() == NoticeKind.Audience.BODY
                || settings.atOnce().contains(notice.kind());
        Instant now = time.instant();
        String body = receiver.way() == NoticeWay.SMS ? settings.sms().signature() + said.text() : said.text();
        UnaryOperator<String> stored = notice.kind().audience() == NoticeKind.Audience.OTHER_SIDE
                ? texts::closedWherePossible
                : text -> texts.closed(petition, text);
        return new Outbox.Draft(
                NoticeKey.of(notice.receiptNumber(), notice.seq(), notice.kind(), receiver.name(), receiver.way()),
                notice,
                receiver.petitioner(),
                receiver.petitioner() == null ? receiver.name() : null,
                receiver.way(),
                stored.apply(receiver.address()),
                stored.apply(said.subject()),
                stored.apply(body),
                atOnce,
                atOnce ? now : hours.next(now));
    }
}
