package org.maplebridge.petition;

import java.time.Instant;
import java.util.List;

/**
 * What was raised, as it was raised; only a registrar corrects its purpose, place and category, and whom it accuses. The
 * text itself and the petitioners are kept apart, see {@link PetitionTexts}.
 *
 * @param areaCode unit where it arose
 * @param category path in the subject tree, or null
 * @param source null when no system filed it
 * @param filedBy user name of who filed it, or null for a resident without an account
 * @param filedAt when it was first raised; before {@code registeredAt} for imported petitions
 * @param requestedProcedure what staff asked for when filing, or null
 */
public record Matter(
        String title,
        Purpose purpose,
        Channel channel,
        String areaCode,
        String address,
        Location location,
        String category,
        int headcount,
        boolean anonymous,
        boolean confidential,
        List<Accused> accused,
        Source source,
        String filedBy,
        Instant filedAt,
        Instant registeredAt,
        Procedure requestedProcedure) {

    /** A report, or what its petitioner wants to be kept confidential (Reg. art. 30, 46). */
    boolean secret() {
        return purpose == Purpose.REPORT || confidential;
    }

    /** As a registrar corrected where it arose and what it is about. */
    Matter withPlace(String correctedArea, String correctedAddress, String correctedCategory) {
        return corrected(purpose, correctedArea, correctedAddress, correctedCategory, accused);
    }

    /** As a registrar corrected it. */
    Matter withPurpose(Purpose corrected) {
        return corrected(corrected, areaCode, address, category, accused);
    }

    /** As it was found to be later. */
    Matter withAccusation(Purpose found, List<Accused> all) {
        return corrected(found, areaCode, address, category, all);
    }

    private Matter corrected(Purpose kind, String area, String where, String about, List<Accused> against) {
        return new Matter(
                title,
                kind,
                channel,
                area,
                where,
                location,
                about,
                headcount,
                anonymous,
                confidential,
                against,
                source,
                filedBy,
                filedAt,
                registeredAt,
                requestedProcedure);
    }
}
