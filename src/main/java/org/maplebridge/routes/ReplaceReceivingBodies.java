package org.maplebridge.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrators keep the list of bodies to which matters are referred, a line each; what was in force before is kept, and
 * any of it is put in force again. Refuses whoever is none, a line that cannot be read, and a name twice.
 */
@Service
@Transactional
public class ReplaceReceivingBodies {

    /** A list that is or was in force. */
    public record Version(int version, String lines, String by, Instant at) {}

    private static final int LONGEST = 20_000;
    private static final String FIELD = "#/bodies";

    private final ReceivingBodies bodies;
    private final Clock time;

    ReplaceReceivingBodies(ReceivingBodies bodies, Clock time) {
        this.bodies = bodies;
        this.time = time;
    }

    /** The newest, which is in force, first. */
    public List<Version> versions(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return bodies.versions();
    }

    public List<ReceivingBody> inForce(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return bodies.inForce();
    }

    /** @param lines name; e-mail; 保密 for one that may get what is secret */
    public void replace(String lines, StaffMember caller) {
        AdministratorsOnly.check(caller);
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, FIELD, lines, LONGEST, false);
        List<ReceivingBody> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : lines == null ? List.<String>of() : lines.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                ReceivingBody body = ReceivingBody.read(line);
                if (body == null || !names.add(body.dense())) {
                    errors.add(new FieldError(FIELD, body == null ? "body-line" : "body-twice", number));
                } else {
                    read.add(body);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        bodies.add(
                read.stream().map(ReceivingBody::line).collect(Collectors.joining("\n")),
                caller.username(),
                time.instant());
    }
}
