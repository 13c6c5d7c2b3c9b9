package org.maplebridge.pages;

import java.util.List;
import org.maplebridge.organization.StaffMember;

/** What a feature tells somebody on his start page about today; a feature that has nothing for him answers with nothing. */
public interface TodaysWork {

    List<Tile> of(StaffMember person);
}
