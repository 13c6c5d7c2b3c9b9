package org.maplebridge.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;

/**
 * Sends what waits in the outbox. A message is taken, sent, and marked, each in a step of its own. What may have gone out is
 * not sent again unless the receiver knows a repetition by its key: somebody has to look at it.
 */
@Service
class SendNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);
    private static final int NOTICES_AT_ONCE = 100;
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final Outbox outbox;
    private final MakeMessages make;
    private final Gateways gateways;
    private final SendingHours hours;
    private final NoticeSettings settings;
    private final SecretTexts texts;
    private final LettersToBodies bodies;
    private final Clock time;

    SendNotices(
            Outbox outbox,
            MakeMessages make,
            Gateways gateways,
            SendingHours hours,
            NoticeSettings settings,
            SecretTexts texts,
            LettersToBodies bodies,
            Clock time) {
        this.outbox = outbox;
        this.make = make;
        this.gateways = gateways;
        this.hours = hours;
        this.settings = settings;
        this.texts = texts;
        this.bodies = bodies;
        this.time = time;
    }

    /**
     * Everything whose time has come.
     *
     * @param goesOn asked before each message; those that are left wait
     */
    void sendDue(BooleanSupplier goesOn) {
        if (gateways.offered().isEmpty()) {
            return;
        }
        makeMessages();
        outbox.abandoned(time.instant().minus(ABANDONED)).forEach(this::settleAbandoned);
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            Instant now = time.instant();
            Optional<Outbox.Claimed> next = outbox.claim(now, hours.open(now), gateways.offered());
            next.ifPresent(this::send);
            more = next.isPresent();
        }
    }

    private void makeMessages() {
        List<Long> queued = outbox.queued(time.instant(), NOTICES_AT_ONCE);
        while (!queued.isEmpty()) {
            queued.forEach(this::makeMessages);
            queued = outbox.queued(time.instant(), NOTICES_AT_ONCE);
        }
    }

    /** One that cannot be made is put off and does not keep up the others. */
    private void makeMessages(long notice) {
        try {
            make.of(notice);
        } catch (RuntimeException failed) {
            LOG.warn("No messages were made of notice {}", notice, failed);
            outbox.putOff(notice, time.instant().plus(Duration.ofHours(1)), problemOf(failed));
        }
    }

    /** Without what the failure quotes, which may be words of the petition. */
    private static String problemOf(RuntimeException failed) {
        String told = "生成时出错";
        if (failed instanceof NoSuchElementException || failed instanceof EmptyResultDataAccessException) {
            told = "找不到通知文字、事项或者它的记录";
        } else if (failed instanceof DataAccessException) {
            told = "数据库没有完成";
        } else if (failed instanceof IllegalArgumentException || failed instanceof IllegalStateException) {
            told = "通知文字或者事项的内容不能用";
        } else if (failed instanceof Refusal) {
            told = "事项现在的状态不允许";
        }
        return told + "（" + failed.getClass().getSimpleName() + "）";
    }

    private void send(Outbox.Claimed claimed) {
        NoticeGateway gateway = gateways.of(claimed.way()).orElse(null);
        if (gateway == null) {
            settle(claimed, Delivery.notSent("没有配置"), false);
            return;
        }
        settle(claimed, delivered(gateway, claimed), gateway.deduplicates());
    }

    private Delivery delivered(NoticeGateway gateway, Outbox.Claimed claimed) {
        try {
            return gateway.send(new Outgoing(
                    claimed.key(),
                    claimed.way(),
                    texts.opened(claimed.address()),
                    texts.opened(claimed.subject()),
                    texts.opened(claimed.body()),
                    bodies.fileOf(claimed)));
        } catch (RuntimeException unforeseen) {
            LOG.warn(
                    "Message {} broke its gateway: {}",
                    claimed.key(),
                    unforeseen.getClass().getName());
            return Delivery.uncertain("发送时出错：" + unforeseen.getClass().getSimpleName());
        }
    }

    /** Whoever took it did not come back: it may have gone out. */
    private void settleAbandoned(Outbox.Claimed claimed) {
        boolean deduplicates =
                gateways.of(claimed.way()).map(NoticeGateway::deduplicates).orElse(false);
        settle(claimed, Delivery.uncertain("发送时平台停了"), deduplicates);
    }

    private void settle(Outbox.Claimed claimed, Delivery delivery, boolean deduplicates) {
        Instant now = time.instant();
        switch (delivery.outcome()) {
            case SENT -> {
                outbox.sent(claimed.id(), now);
                bodies.settled(claimed, null);
            }
            case REFUSED -> stopped(claimed, false, delivery.problem());
            case NOT_SENT -> tryAgain(claimed, delivery, now);
            case UNCERTAIN -> {
                if (deduplicates) {
                    tryAgain(claimed, delivery, now);
                } else {
                    stopped(claimed, true, delivery.problem());
                }
            }
        }
    }

    private void stopped(Outbox.Claimed claimed, boolean uncertain, String problem) {
        outbox.stopped(claimed.id(), uncertain, problem);
        bodies.settled(claimed, problem);
    }

    private void tryAgain(Outbox.Claimed claimed, Delivery delivery, Instant now) {
        if (claimed.attempts() >= settings.attempts()) {
            stopped(claimed, delivery.outcome() == Delivery.Outcome.UNCERTAIN, delivery.problem());
            return;
        }
        Instant next = now.plus(settings.pauseAfter(claimed.attempts()));
        outbox.again(claimed.id(), claimed.atOnce() ? next : hours.next(next), delivery.problem());
    }
}
