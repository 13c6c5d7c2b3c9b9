package org.maplebridge.organization;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the invented county with its staff, whose password is {@code demo}. Does nothing where there is a unit
 * already. Runs at start (see {@link Founding}) with the profile {@code demo} only.
 */
@Service
@Profile("demo")
class LoadDemoCounty {

    static final String PASSWORD = "demo";

    private final UnitRegister register;
    private final Books books;

    LoadDemoCounty(UnitRegister register, Books books) {
        this.register = register;
        this.books = books;
    }

    @Transactional
    public void loadIfEmpty() {
        books.open();
        if (!register.current().isEmpty()) {
            return;
        }
        DemoCounty demo = DemoCounty.read();
        List<Unit> units = demo.units();
        books.enterUnits(List.of(), units, Founding.BY);
        List<Books.Entry> staff = demo.staff().stream()
                .map(post -> new Person(post.username(), post.name(), null, true, true, List.of())
                        .withRolesIn(post.unit(), post.roles()))
                .map(person -> new Books.Entry(null, person, PASSWORD))
                .toList();
        books.enterStaff(staff, Founding.BY);
    }
}
