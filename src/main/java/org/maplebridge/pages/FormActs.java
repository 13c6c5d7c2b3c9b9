package org.maplebridge.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.maplebridge.api.Problems;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does what a form asks for. What is refused is told on the page that the form stands on, with the status of the refusal and
 * all that was typed; else the next page says what was done.
 */
@Component
public class FormActs {

    private final Problems problems;

    FormActs(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param done what the next page says, {@code 已撤下。}
     * @param then path of the next page
     * @param again shows the page of the form once more
     */
    public String attempt(
            Runnable act,
            String done,
            String then,
            Supplier<String> again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            act.run();
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return again.get();
        }
        next.addFlashAttribute("done", done);
        return "redirect:" + then;
    }

    /** Tells it above the form. */
    public void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(problems.problem(refusal).getStatus());
        model.addAttribute("told", Told.of(refusal, problems));
    }
}
