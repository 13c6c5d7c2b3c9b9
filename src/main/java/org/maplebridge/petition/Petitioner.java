package org.maplebridge.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One of those who raise the matter; personal data, kept in our own table alone.
 *
 * @param notices how he wants to be told, names of {@link NoticeWay}; null for the usual way, empty for his page alone
 */
public record Petitioner(
        String name,
        String phone,
        String idNumber,
        String address,
        boolean representative,
        @JsonInclude(JsonInclude.Include.NON_NULL) String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> notices) {

    /** Somebody who is told in the usual way. */
    public Petitioner(String name, String phone, String idNumber, String address, boolean representative) {
        this(name, phone, idNumber, address, representative, null, null);
    }
}
