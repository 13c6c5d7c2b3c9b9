package org.maplebridge.volunteers;

import java.time.Clock;
import org.maplebridge.organization.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody registers to help; his village or town confirms him before he sees anything. */
@Service
public class RegisterVolunteer {

    private final Volunteers volunteers;
    private final Units units;
    private final Clock time;

    RegisterVolunteer(Volunteers volunteers, Units units, Clock time) {
        this.volunteers = volunteers;
        this.units = units;
        this.time = time;
    }

    @Transactional
    public void register(RegistrationForm form) {
        volunteers.add(form.checked(units), time.instant());
    }
}
