package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.categories.Categories;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * A registrar corrects where a matter arose and what it is about, before it is accepted and with a reason (Reg. art. 19,
 * 22). What is left empty stays. Refuses unknown areas and categories.
 */
@Service
public class CorrectMatter {

    private static final int LONGEST_ADDRESS = 300;

    /** What was filled in, unchecked: an area by name or code, a category by its path; each may be null. */
    public record Correction(String area, String address, String category) {

        /** Whether anything is to be corrected. */
        public boolean any() {
            return given(area) || given(address) || given(category);
        }
    }

    private final PetitionTable table;
    private final Categories categories;
    private final Units units;

    CorrectMatter(PetitionTable table, Categories categories, Units units) {
        this.table = table;
        this.categories = categories;
        this.units = units;
    }

    public void correct(Petition petition, Correction correction, String reason, Petition.Act act) {
        List<FieldError> errors = new ArrayList<>();
        Matter before = petition.matter();
        String area = given(correction.area()) ? area(errors, correction.area().strip()) : before.areaCode();
        String category = given(correction.category()) ? correction.category().strip() : before.category();
        if (given(correction.category()) && !categories.contains(category)) {
            errors.add(new FieldError("#/category", "unknown-category", category));
        }
        PlainText.check(errors, "#/address", correction.address(), LONGEST_ADDRESS, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String address = given(correction.address()) ? correction.address().strip() : before.address();
        petition.acceptance()
                .corrected(act, area, address, category, told(before, area, category, correction) + "：" + reason);
        table.correct(petition);
    }

    /** The address itself is personal and not told. */
    private String told(Matter before, String area, String category, Correction correction) {
        List<String> changes = new ArrayList<>();
        if (!area.equals(before.areaCode())) {
            changes.add("地点改为" + units.nameOf(area));
        }
        if (given(correction.address())) {
            changes.add("改正详细地址");
        }
        if (given(correction.category())) {
            changes.add("分类改为" + category);
        }
        return String.join("，", changes);
    }

    private String area(List<FieldError> errors, String wanted) {
        List<Unit> found = units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .filter(unit -> unit.code().equals(wanted) || unit.name().equals(wanted))
                .toList();
        if (found.size() != 1) {
            errors.add(new FieldError("#/areaCode", "unknown-area", wanted));
        }
        return Optional.of(found)
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0).code())
                .orElse(null);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
