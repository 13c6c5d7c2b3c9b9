package org.maplebridge.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.api.Problems;
import org.maplebridge.categories.CategoryTree;
import org.maplebridge.categories.ReadCategories;
import org.maplebridge.categories.ReplaceCategories;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.maplebridge.suggestion.ReadAccuracy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The subject tree, a path a line, with what each version added and removed and the way back to it; and how often its
 * suggestion was what a person decided.
 */
@WebPage
@RequestMapping("/rules/categories")
class CategoryRulesPage {

    private static final int MOST_NAMED = 12;

    private final ReadCategories read;
    private final ReplaceCategories replace;
    private final ReadAccuracy accuracy;
    private final Problems problems;

    CategoryRulesPage(ReadCategories read, ReplaceCategories replace, ReadAccuracy accuracy, Problems problems) {
        this.read = read;
        this.replace = replace;
        this.accuracy = accuracy;
        this.problems = problems;
    }

    /** A version with what it changed against the one before. */
    record Step(CategoryTree tree, String added, String removed) {}

    @GetMapping
    String show(@AuthenticationPrincipal StaffMember caller, Model model) {
        CategoryTree tree = read.inForce(caller);
        model.addAttribute("tree", tree);
        model.addAttribute("accuracy", accuracy.read(caller));
        model.addAttribute("steps", steps(read.versions(caller)));
        if (!model.containsAttribute("paths")) {
            model.addAttribute("paths", String.join("\n", tree.paths()));
        }
        return "rules/categories";
    }

    @PostMapping
    String replace(
            @RequestParam String paths,
            @AuthenticationPrincipal StaffMember caller,
            Model model,
            RedirectAttributes next) {
        try {
            return replaced(paths, caller, next);
        } catch (Refusal refusal) {
            model.addAttribute("told", Told.of(refusal, problems));
            model.addAttribute("paths", paths);
            return show(caller, model);
        }
    }

    @PostMapping("/restore")
    String restore(@RequestParam int version, @AuthenticationPrincipal StaffMember caller, RedirectAttributes next) {
        CategoryTree tree = read.versions(caller).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-change"));
        return replaced(String.join("\n", tree.paths()), caller, next);
    }

    private String replaced(String paths, StaffMember caller, RedirectAttributes next) {
        replace.replace(paths, caller);
        next.addFlashAttribute("done", "内容分类已经生效，以后登记的信访事项使用它");
        return "redirect:/rules/categories";
    }

    private static List<Step> steps(List<CategoryTree> newestFirst) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            CategoryTree tree = newestFirst.get(i);
            List<String> before =
                    i + 1 < newestFirst.size() ? newestFirst.get(i + 1).paths() : List.of();
            steps.add(new Step(tree, without(tree.paths(), before), without(before, tree.paths())));
        }
        return steps;
    }

    private static String without(List<String> paths, List<String> others) {
        Set<String> known = new HashSet<>(others);
        List<String> only = paths.stream().filter(path -> !known.contains(path)).toList();
        String named = String.join("、", only.subList(0, Math.min(MOST_NAMED, only.size())));
        return only.size() <= MOST_NAMED ? named : named + "等 " + only.size() + " 项";
    }
}
