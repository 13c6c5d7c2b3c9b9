package org.maplebridge.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Sha256;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Issues a letter in the transaction of the step it tells of: both happen or neither. What it says is stored with its
 * number; it is printed when somebody asks for it. Numbers are given out just before the commit, so that those who issue
 * letters of one series wait for one another as short as can be; at once where it is that moment already.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IssueLetter {

    private static final int SHOWN_OF_A_HASH = 16;

    /** Before the petitions are written, which takes the number into their history. */
    private static final int BEFORE_PETITIONS = Ordered.LOWEST_PRECEDENCE - 100;

    private final Petitions petitions;
    private final Dossiers dossiers;
    private final Letters letters;
    private final LetterContent contents;
    private final LetterSettings settings;
    private final Units units;
    private final SecretTexts texts;
    private final Offices offices;
    private final NextReview nextReview;

    IssueLetter(
            Petitions petitions,
            Dossiers dossiers,
            Letters letters,
            LetterContent contents,
            LetterSettings settings,
            Units units,
            SecretTexts texts,
            Offices offices,
            @Lazy NextReview nextReview) {
        this.petitions = petitions;
        this.dossiers = dossiers;
        this.letters = letters;
        this.contents = contents;
        this.settings = settings;
        this.units = units;
        this.texts = texts;
        this.offices = offices;
        this.nextReview = nextReview;
    }

    /** By the unit that has the petition now. */
    public void issue(String receiptNumber, LetterKind kind, Map<String, ?> content, Act act) {
        issue(receiptNumber, kind, petitions.get(receiptNumber).place().unitCode(), content, act);
    }

    /**
     * By a unit of its own, the superior that reviewed for example.
     *
     * @param content values for the kind's own places: texts, numbers, local dates, and rows of such for its lists
     */
    public void issue(String receiptNumber, LetterKind kind, String unitCode, Map<String, ?> content, Act act) {
        Petition petition = petitions.get(receiptNumber);
        String said =
                contents.write(kind, kind.reviewed() ? withNextReview(petition, kind, unitCode, content) : content);
        issue(petition, kind, unitCode, () -> said, act);
    }

    /** By the unit that has the petition now. What it says is asked for when the step that it tells of is done. */
    public void issueAfterwards(String receiptNumber, LetterKind kind, Supplier<Map<String, ?>> content, Act act) {
        Petition petition = petitions.get(receiptNumber);
        issue(petition, kind, petition.place().unitCode(), () -> contents.write(kind, content.get()), act);
    }

    private Map<String, ?> withNextReview(Petition petition, LetterKind kind, String unitCode, Map<String, ?> content) {
        NextReview.Right right = nextReview.after(kind, petition, unitCode);
        Map<String, Object> all = new LinkedHashMap<>(content);
        String office = offices.of(right.unitCode());
        all.put(
                LetterKind.REVIEW_OFFICE,
                right.unitCode().equals(unitCode) ? "上一级机关、单位（请求书可以交" + office + "）" : office);
        all.put(LetterKind.REVIEW_TERM, right.limit().label());
        return all;
    }

    private void issue(Petition petition, LetterKind kind, String unitCode, Supplier<String> said, Act act) {
        if (!kind.issued()) {
            throw new IllegalArgumentException(kind + " is not issued");
        }
        if (TransactionScoped.committing()) {
            number(petition, kind, unitCode, said.get(), act);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Always in the same order, so that two who issue several letters each do not wait for one another. */
            @Override
            public int getOrder() {
                return BEFORE_PETITIONS + kind.ordinal();
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                number(petition, kind, unitCode, said.get(), act);
            }
        });
    }

    private void number(Petition petition, LetterKind kind, String unitCode, String content, Act act) {
        Unit unit = units.get(unitCode);
        Unit county = settings.numbering(units.lineage(unit));
        String recipient = texts.closed(petition, recipient(petition, kind, content));
        String stored = texts.closed(petition, content);
        byte[] hash = hash(petition.receiptNumber(), kind.name(), unitCode, recipient, stored, act.actor());
        String number = letters.add(new Letters.Draft(
                petition.id(),
                kind,
                county.code(),
                settings.wordOf(county.code(), county.name()),
                BeijingTime.date(act.at()).getYear(),
                unitCode,
                recipient,
                stored,
                Timestamp.from(act.at()),
                act.actor(),
                hash));
        String shown = HexFormat.of().formatHex(hash).substring(0, SHOWN_OF_A_HASH);
        petition.noted(act, EventKind.LETTER_ISSUED, kind.name(), number + "（校验码 " + shown + "）");
    }

    private String recipient(Petition petition, LetterKind kind, String content) {
        return kind.forPetitioner()
                ? Recipients.of(petition, dossiers.petitionersOf(petition))
                : contents.text(content, "addressee");
    }

    static byte[] hash(String... texts) {
        MessageDigest digest = Sha256.begin();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }
}
