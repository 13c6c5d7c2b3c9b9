package org.maplebridge.substitution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom, for programs of offices: a roster of absences arranges it in one call. */
@RestController
@RequestMapping("/api/v1/substitutions")
class SubstitutionController {

    /** Somebody by his name. */
    record PersonView(String username, String name) {}

    /** Both days are included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubstitutionView(
            long id,
            PersonView absent,
            PersonView substitute,
            LocalDate from,
            LocalDate until,
            String reason,
            PersonView namedBy,
            String state,
            String stateLabel,
            boolean mayEnd) {}

    record SubstitutionsView(List<SubstitutionView> substitutions) {}

    private final NameSubstitute nameSubstitute;
    private final EndSubstitution endSubstitution;
    private final ReadSubstitutions read;
    private final StaffDirectory staff;

    SubstitutionController(
            NameSubstitute nameSubstitute,
            EndSubstitution endSubstitution,
            ReadSubstitutions read,
            StaffDirectory staff) {
        this.nameSubstitute = nameSubstitute;
        this.endSubstitution = endSubstitution;
        this.read = read;
        this.staff = staff;
    }

    @GetMapping
    SubstitutionsView all(@AuthenticationPrincipal StaffMember caller) {
        return new SubstitutionsView(
                read.of(caller).stream().map(one -> view(one, caller)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SubstitutionView name(@RequestBody NameSubstitute.Input input, @AuthenticationPrincipal StaffMember caller) {
        return view(nameSubstitute.name(input, caller), caller);
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        endSubstitution.end(id, caller);
    }

    private SubstitutionView view(Substitution one, StaffMember caller) {
        ReadSubstitutions.State state = read.stateOf(one);
        return new SubstitutionView(
                one.id(),
                person(one.absent()),
                person(one.substitute()),
                BeijingTime.date(one.from()),
                BeijingTime.lastDay(one.until()),
                one.reason(),
                person(one.namedBy()),
                state.name(),
                state.label(),
                read.ends(one, caller));
    }

    private PersonView person(String username) {
        return new PersonView(username, staff.nameOf(username));
    }
}
