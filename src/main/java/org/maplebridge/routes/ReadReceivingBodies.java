package org.maplebridge.routes;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the staff which bodies it may refer a matter to by name, and which of them a letter reaches by e-mail. */
@Service
@Transactional(readOnly = true)
public class ReadReceivingBodies {

    /** @param byMail whether the platform sends the letter; otherwise it is printed */
    public record Name(String name, boolean byMail) {}

    private final ReceivingBodies bodies;

    ReadReceivingBodies(ReceivingBodies bodies) {
        this.bodies = bodies;
    }

    /** In the order of the list. */
    public List<Name> names() {
        return bodies.inForce().stream()
                .map(body -> new Name(body.name(), body.email() != null))
                .toList();
    }
}
