package org.maplebridge.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.calendar.Pause;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.letters.Letter;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.HistoryEntry;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Rating;
import org.maplebridge.shared.BeijingTime;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The record of a petition as a document: what was raised by whom, what was done when, and how every limit ran. */
@Component
class RecordPage {

    private final PdfPress press;
    private final Units units;
    private final BasisWords basisWords;
    private final Clock time;
    private final PageTemplate template;

    RecordPage(PdfPress press, Units units, BasisWords basisWords, Clock time) {
        this.press = press;
        this.basisWords = basisWords;
        this.units = units;
        this.time = time;
        try {
            this.template = PageTemplate.of(
                    new ClassPathResource("documents/record.html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(Dossier dossier, List<HistoryEntry> history, List<Letter> letters, List<BrokenHistory> broken) {
        Petition petition = dossier.petition();
        Matter matter = petition.matter();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("receiptNumber", petition.receiptNumber());
        values.put("printedAt", BeijingTime.sortable(time.instant()));
        values.put("title", matter.title());
        values.put("status", petition.status().label());
        values.put(
                "unit",
                petition.place() == null ? "" : units.nameOf(petition.place().unitCode()));
        values.put("purpose", matter.purpose().label());
        values.put("channel", matter.channel().label());
        values.put(
                "procedure",
                petition.procedure() == null ? "" : petition.procedure().label());
        values.put("place", text(units.nameOf(matter.areaCode()), matter.address()));
        values.put("category", matter.category());
        values.put("filedAt", BeijingTime.sortable(matter.filedAt()));
        values.put("registeredAt", BeijingTime.sortable(matter.registeredAt()));
        values.put("headcount", matter.headcount());
        values.put(
                "petitioners",
                dossier.petitioners().stream().map(RecordPage::petitioner).toList());
        values.put("content", lines(dossier.content()));
        values.put("reply", lines(petition.reply()));
        values.put(
                "ratings",
                dossier.ratings().stream().map(one -> rating(one, dossier)).toList());
        values.put("entries", history.stream().map(this::entry).toList());
        values.put("clocks", dossier.clocks().stream().map(this::clock).toList());
        values.put("letters", letters.stream().map(RecordPage::letter).toList());
        values.put("files", dossier.attachments().stream().map(RecordPage::file).toList());
        values.put("count", history.size());
        values.put("broken", broken.isEmpty() ? "" : broken.get(0).fault().label());
        values.put("lastHash", hex(history.get(history.size() - 1).event().hash()));
        return press.print(template.fill(values));
    }

    private static Map<String, String> petitioner(Petitioner one) {
        return Map.of(
                "name", one.name(),
                "representative", one.representative() ? "代表" : "",
                "contact", text(one.phone(), one.address()),
                "idNumber", text(one.idNumber()));
    }

    private static String rating(Rating one, Dossier dossier) {
        String name = one.petitioner() < dossier.petitioners().size()
                ? dossier.petitioners().get(one.petitioner()).name()
                : "";
        return "评价：" + text(name, BeijingTime.sortable(one.at())) + "，对信访部门"
                + one.office().label() + "，对责任单位" + one.unit().label()
                + (one.comment() == null || one.comment().isBlank() ? "。" : "：" + one.comment());
    }

    private Map<String, Object> entry(HistoryEntry entry) {
        return Map.of(
                "seq", entry.event().seq(),
                "at", BeijingTime.sortable(entry.event().at()),
                "what", text(entry.event().kind().label(), entry.reasonLabel()),
                "who", text(entry.unitName(), entry.actorName()),
                "article", text(entry.articleLabel()),
                "note", note(entry.event()),
                "hash", hex(entry.event().hash()).substring(0, 16));
    }

    /** Two kinds keep in their note what people cannot read. */
    private String note(PetitionEvent event) {
        if (event.note() == null) {
            return "";
        }
        return switch (event.kind()) {
            case LEVEL_ENTERED -> "时限依据：" + basisWords.of(event.note());
            case DEADLINE_MOVED -> "新的截止时间：" + BeijingTime.sortable(Instant.parse(event.note()));
            default -> event.note();
        };
    }

    private Map<String, String> clock(LimitClock clock) {
        return Map.of(
                "kind", clock.kind().label(),
                "unit", units.nameOf(clock.unitCode()),
                "basis", basisWords.of(clock.limit().basis()),
                "limit", clock.limit().limit().label(),
                "startedAt", BeijingTime.sortable(clock.startedAt()),
                "dueAt", BeijingTime.sortable(clock.dueAt()),
                "state",
                        text(
                                clock.stateLabel(),
                                clock.stoppedAt() == null ? null : BeijingTime.sortable(clock.stoppedAt())),
                "skipped",
                        clock.skippedDays().stream()
                                .map(day -> day.date() + " "
                                        + (day.name() == null ? day.reason().label() : day.name()))
                                .collect(Collectors.joining("、")),
                "pauses", clock.pauses().stream().map(RecordPage::pause).collect(Collectors.joining("、")),
                "extensions",
                        clock.extensions().stream()
                                .map(extension -> extension.limit() + "，" + extension.reason())
                                .collect(Collectors.joining("；")));
    }

    private static String pause(Pause pause) {
        return BeijingTime.sortable(pause.from()) + " 至 "
                + (pause.to() == null ? "今" : BeijingTime.sortable(pause.to()));
    }

    private static Map<String, String> letter(Letter letter) {
        return Map.of(
                "title", letter.title(),
                "number", letter.number(),
                "issuedAt", BeijingTime.sortable(letter.issuedAt()),
                "hash", letter.hash() == null ? "" : hex(letter.hash()).substring(0, 16));
    }

    private static Map<String, String> file(Attachment.Entry file) {
        return Map.of("name", file.fileName(), "sha256", file.sha256());
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What is there of it, one after another. */
    private static String text(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("　"));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
