package org.maplebridge.categories;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subject tree in force, for programs that file petitions and for forms that ask for a subject. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoriesController {

    /** Every path, each after the one it lies below. */
    record Paths(List<String> categories) {}

    private final Categories categories;

    CategoriesController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    Paths read() {
        return new Paths(categories.all());
    }
}
