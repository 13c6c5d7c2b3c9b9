package org.maplebridge.residents;

import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Filer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Grid workers and registrars file for somebody with the pages of the residents; it is on record that they did, and how it
 * came.
 */
@Configuration(proxyBeanMethods = false)
class Assistance {

    /** How it may have come to who helps, in the order of the list. */
    static final List<Channel> CHANNELS =
            List.of(Channel.VISIT, Channel.PHONE, Channel.LETTER, Channel.FAX, Channel.GRID);

    static boolean given(StaffMember person) {
        return person != null && (person.holds(Role.GRID_WORKER) || person.holds(Role.REGISTRAR));
    }

    /** Whoever else is logged in files for himself, like any resident. */
    static Filer filer(StaffMember person) {
        return given(person) ? Filer.staff(person.username()) : Filer.resident();
    }

    /** What was chosen, or what is usual for who helps. */
    static Channel channel(StaffMember person, String chosen) {
        if (!given(person)) {
            return Channel.WEB;
        }
        return CHANNELS.stream()
                .filter(channel -> channel.name().equals(chosen))
                .findFirst()
                .orElse(person.holds(Role.GRID_WORKER) ? Channel.GRID : Channel.VISIT);
    }

    @Bean
    MenuEntry assistedFiling() {
        return new MenuEntry(30, "/file", "代为登记", "帮来访、来电的群众登记信访事项", Assistance::given);
    }
}
