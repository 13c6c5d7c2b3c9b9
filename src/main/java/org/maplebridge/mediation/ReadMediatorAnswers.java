package org.maplebridge.mediation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the unit that has to choose a mediator whom each side accepts, and proposes whom both do (PML art. 19). */
@Service
@Transactional(readOnly = true)
public class ReadMediatorAnswers {

    /**
     * @param words whom each side named, in words
     * @param proposed user name of the first whom both accept, or null
     */
    public record Said(String words, String proposed) {}

    private final Mediations mediations;
    private final MediatorAnswers answers;
    private final StaffDirectory staff;

    ReadMediatorAnswers(Mediations mediations, MediatorAnswers answers, StaffDirectory staff) {
        this.mediations = mediations;
        this.answers = answers;
        this.staff = staff;
    }

    public Said of(String receiptNumber, String unitCode) {
        Optional<Mediation> mediation = mediations.open(receiptNumber, unitCode);
        List<MediatorAnswers.Answer> all =
                mediation.map(one -> answers.of(one.id())).orElse(List.of());
        String words = Arrays.stream(Side.values())
                .map(side -> side.label() + "：" + said(all, side))
                .collect(Collectors.joining("；"));
        return new Said(words, proposed(all));
    }

    private String said(List<MediatorAnswers.Answer> all, Side side) {
        Map<Boolean, String> names = all.stream()
                .filter(answer -> answer.side() == side)
                .collect(Collectors.groupingBy(
                        MediatorAnswers.Answer::accepts,
                        Collectors.mapping(answer -> staff.nameOf(answer.username()), Collectors.joining("、"))));
        if (names.isEmpty()) {
            return "还没有表态";
        }
        String accepted = names.containsKey(true) ? "认可" + names.get(true) : "";
        String rejected = names.containsKey(false) ? "不接受" + names.get(false) : "";
        return accepted.isEmpty() || rejected.isEmpty() ? accepted + rejected : accepted + "，" + rejected;
    }

    private static String proposed(List<MediatorAnswers.Answer> all) {
        return all.stream()
                .filter(MediatorAnswers.Answer::accepts)
                .collect(Collectors.groupingBy(
                        MediatorAnswers.Answer::username, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() == Side.values().length)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
