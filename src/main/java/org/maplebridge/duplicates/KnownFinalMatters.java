package org.maplebridge.duplicates;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.maplebridge.petition.FinalMatters;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.shared.Sha256;
import org.maplebridge.shared.Telephone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Remembers who raised a matter that a re-review decided for good, by digests of telephone and identity numbers, and of the
 * name with the area. Filing asks the memory; the table is read again every minute, for what other nodes decided.
 */
@Repository
class KnownFinalMatters implements FinalMatters {

    private static final long FRESH = TimeUnit.MINUTES.toNanos(1);

    private static final double SAME_WORDS = 0.5;

    /** Compared by the share of the shorter one's pairs of characters that the other has, too. */
    private static final String ALIKE = """
            select receipt_number from (
              select f.receipt_number, max(f.id) as latest, array_agg(distinct w) as words
              from final_matter f join petition p using (receipt_number) join petition_text t on t.petition_id = p.id,
                unnest(tsvector_to_array(t.search)) w
              where f.person = any (?) and not p.secret and char_length(w) > 1
              group by f.receipt_number) known,
              lateral (select count(*) as common from unnest(known.words) w where w = any (?)) shared
            where common >= least(cardinality(known.words), ?) * ?::float
            order by latest desc
            """;

    private final JdbcTemplate jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile long readAt = System.nanoTime() - FRESH;

    KnownFinalMatters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> raisedBy(List<Petitioner> petitioners) {
        refresh();
        return ofPersons(digests(petitioners));
    }

    @Override
    public List<String> perhapsRaisedBefore(Raised raised) {
        Set<String> numbers = new LinkedHashSet<>(raisedBy(raised.petitioners()));
        numbers.addAll(alike(digests(raised.areaCode(), raised.petitioners()), raised));
        return List.copyOf(numbers);
    }

    private List<String> ofPersons(Stream<String> persons) {
        String[] theirs = persons.filter(known::contains).toArray(String[]::new);
        return theirs.length == 0
                ? List.of()
                : jdbc.queryForList(
                        "select receipt_number from final_matter where person = any (?)"
                                + " group by receipt_number order by max(id) desc",
                        String.class,
                        (Object) theirs);
    }

    /** Many have the same name: only what is told in much the same words counts. */
    private List<String> alike(Stream<String> names, Raised raised) {
        String[] theirs = names.filter(known::contains).toArray(String[]::new);
        String[] words = theirs.length == 0 ? theirs : raised.words().toArray(String[]::new);
        return words.length == 0
                ? List.of()
                : jdbc.queryForList(ALIKE, String.class, theirs, words, words.length, SAME_WORDS);
    }

    void add(Petition petition, List<Petitioner> petitioners) {
        Stream.concat(digests(petitioners), digests(petition.matter().areaCode(), petitioners))
                .distinct()
                .forEach(person -> {
                    jdbc.update(
                            "insert into final_matter (person, receipt_number) values (?, ?)",
                            person,
                            petition.receiptNumber());
                    known.add(person);
                });
    }

    /** What is in the memory of this node or another finds nothing in the table any more. */
    void forget(String receiptNumber) {
        jdbc.update("delete from final_matter where receipt_number = ?", receiptNumber);
    }

    /** Whoever asks while it is read waits: with an empty memory he would be told of nobody. */
    private void refresh() {
        if (stale()) {
            synchronized (known) {
                if (stale()) {
                    long now = System.nanoTime();
                    known.addAll(jdbc.queryForList("select distinct person from final_matter", String.class));
                    readAt = now;
                }
            }
        }
    }

    private boolean stale() {
        return System.nanoTime() - readAt >= FRESH;
    }

    private static Stream<String> digests(List<Petitioner> petitioners) {
        return petitioners.stream().flatMap(KnownFinalMatters::digests);
    }

    /** By name and area. */
    private static Stream<String> digests(String areaCode, List<Petitioner> petitioners) {
        return petitioners.stream()
                .map(Petitioner::name)
                .filter(name -> name != null && !name.isBlank())
                .map(name -> digest("name:" + name.strip() + "@" + areaCode));
    }

    private static Stream<String> digests(Petitioner petitioner) {
        String phone = Telephone.of(petitioner.phone());
        String id = petitioner.idNumber() == null
                ? ""
                : petitioner.idNumber().strip().toUpperCase(Locale.ROOT);
        return Stream.of(phone == null ? "" : "phone:" + phone, id.isEmpty() ? "" : "id:" + id)
                .filter(text -> !text.isEmpty())
                .map(KnownFinalMatters::digest);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
