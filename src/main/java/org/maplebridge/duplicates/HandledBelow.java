package org.maplebridge.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.MattersBelow;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.shared.Telephone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Finds by telephone what somebody raises again with a superior while a unit below is handling it (Reg. art. 19). What is told
 * has to be much the same: one person may have several matters. Secret petitions are nobody's repeats (Reg. art. 30).
 */
@Repository
class HandledBelow implements MattersBelow {

    private static final double SAME_WORDS = 0.5;

    /** Compared by the share of the shorter one's pairs of characters that the other has, too. */
    private static final String ALIKE = """
            select receipt_number from (
              select distinct p.id, p.receipt_number,
                array(select w from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) as words
              from petitioner who join petition p on p.id = who.petition_id join petition_text t on t.petition_id = p.id
              where telephone(who.phone) = any (?) and p.ended_at is null and not p.secret and p.unit_code = any (?)) known,
              lateral (select count(*) as common from unnest(known.words) w where w = any (?)) shared
            where common >= least(cardinality(known.words), ?) * ?::float
            order by id desc
            """;

    private final JdbcTemplate jdbc;
    private final Units units;

    HandledBelow(JdbcTemplate jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Override
    public List<String> handledBelow(FinalMatters.Raised raised) {
        String[] below = below(raised.areaCode());
        String[] phones = below.length == 0 ? below : phones(raised.petitioners());
        if (phones.length == 0) {
            return List.of();
        }
        String[] words = raised.words().toArray(String[]::new);
        return jdbc.queryForList(ALIKE, String.class, phones, below, words, words.length, SAME_WORDS);
    }

    private String[] below(String areaCode) {
        Optional<Unit> area = units.findKnown(areaCode);
        if (area.isEmpty()) {
            return new String[0];
        }
        List<String> below = new ArrayList<>(units.atOrBelow(List.of(areaCode)));
        below.remove(areaCode);
        return below.toArray(String[]::new);
    }

    private static String[] phones(List<Petitioner> petitioners) {
        return petitioners.stream()
                .map(Petitioner::phone)
                .map(Telephone::of)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }
}
