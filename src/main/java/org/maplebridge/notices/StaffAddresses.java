package org.maplebridge.notices;

import java.util.Collection;
import java.util.Map;

/** Where members of the staff get their e-mails; known to whoever keeps their logins. */
public interface StaffAddresses {

    /** By user name; nothing for those without one. */
    Map<String, String> of(Collection<String> usernames);
}
