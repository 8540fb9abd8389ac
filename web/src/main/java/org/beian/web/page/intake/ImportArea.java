package org.beian.web.page.intake;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Roles;

/**
 * Area of the import pages: for providers, for units that report to the registers, and for the
 * authorities that register units.
 */
enum ImportArea {
    PROVIDER("/provider", Set.of(Roles.PROVIDER)),
    UNIT("/unit", Set.of(IP_UNIT, REGISTRY, REGISTRAR)),
    BUREAU("/bureau", Set.of(CLERK, REVIEWER)),
    NATIONAL("/ministry", Set.of(MINISTRY));

    private final String folder;
    private final Set<String> roles;

    ImportArea(String folder, Set<String> roles) {
        this.folder = folder;
        this.roles = roles;
    }

    static ImportArea of(HttpServletRequest request) {
        return Stream.of(values())
                .filter(each -> request.getServletPath().startsWith(each.folder + "/"))
                .findFirst()
                .orElse(PROVIDER);
    }

    /** Whether it is that of an authority, which imports units. */
    boolean isOfAuthority() {
        return this == BUREAU || this == NATIONAL;
    }

    boolean isFor(Caller caller) {
        return roles.stream().anyMatch(caller::has);
    }

    /** Folder of the pages, with a leading slash. */
    String folder() {
        return folder;
    }

    /** Page of all imports. */
    String all() {
        return folder + (isOfAuthority() ? "/partyImports.xhtml" : "/imports.xhtml");
    }

    /** Page of one import. */
    String one() {
        return folder + (isOfAuthority() ? "/partyImport.xhtml" : "/import.xhtml");
    }
}
