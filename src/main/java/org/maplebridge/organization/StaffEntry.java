package org.maplebridge.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One person of a unit as he is sent and shown.
 *
 * @param phone sent: absent keeps the number, empty removes it; shown only to administrators and the unit's own head
 * @param roles codes of his roles in this unit
 * @param roleLabels shown and, when sent back, ignored
 * @param password only sent, for somebody new or to give him another; never shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffEntry(
        String username, String name, String phone, List<String> roles, List<String> roleLabels, String password) {

    @Override
    public String toString() {
        return "StaffEntry[" + username + " " + roles + "]";
    }
}
