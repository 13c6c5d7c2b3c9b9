package org.maplebridge.duplicates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitioner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Remembers who raised a matter that a re-review decided for good, by digests of telephone and identity numbers. Filing
 * asks the memory; the table is read again every minute, for what other nodes decided.
 */
@Repository
class KnownFinalMatters implements FinalMatters {

    private static final long FRESH = TimeUnit.MINUTES.toNanos(1);

    private final JdbcTemplate jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile long readAt = System.nanoTime() - FRESH;

    KnownFinalMatters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> raisedBy(List<Petitioner> petitioners) {
        refresh();
        String[] theirs = petitioners.stream()
                .flatMap(KnownFinalMatters::digests)
                .filter(known::contains)
                .toArray(String[]::new);
        return theirs.length == 0
                ? List.of()
                : jdbc.queryForList(
                        "select receipt_number from final_matter where person = any (?)"
                                + " group by receipt_number order by max(id) desc",
                        String.class,
                        (Object) theirs);
    }

    void add(Petition petition, List<Petitioner> petitioners) {
        petitioners.stream().flatMap(KnownFinalMatters::digests).distinct().forEach(person -> {
            jdbc.update(
                    "insert into final_matter (person, receipt_number) values (?, ?)",
                    person,
                    petition.receiptNumber());
            known.add(person);
        });
    }

    private void refresh() {
        if (System.nanoTime() - readAt >= FRESH) {
            readAt = System.nanoTime();
            known.addAll(jdbc.queryForList("select distinct person from final_matter", String.class));
        }
    }

    private static Stream<String> digests(Petitioner petitioner) {
        String phone = petitioner.phone() == null ? "" : petitioner.phone().replaceAll("[^0-9]", "");
        String id = petitioner.idNumber() == null
                ? ""
                : petitioner.idNumber().strip().toUpperCase(Locale.ROOT);
        return Stream.of(phone.length() < 7 ? "" : "phone:" + phone, id.isEmpty() ? "" : "id:" + id)
                .filter(text -> !text.isEmpty())
                .map(KnownFinalMatters::digest);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
