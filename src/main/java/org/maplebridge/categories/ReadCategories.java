package org.maplebridge.categories;

import java.util.List;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Shows administrators every version of the subject tree, the newest first; refuses all others. */
@Service
public class ReadCategories {

    private final CategoryTrees trees;

    ReadCategories(CategoryTrees trees) {
        this.trees = trees;
    }

    public List<CategoryTree> versions(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return trees.all();
    }

    public CategoryTree inForce(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return trees.inForce();
    }
}
