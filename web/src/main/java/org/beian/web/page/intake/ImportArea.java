package org.beian.web.page.intake;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;

/** Area of the import pages: for providers, or for units that report to the registers. */
enum ImportArea {
    PROVIDER("/provider", Set.of(Roles.PROVIDER)),
    UNIT("/unit", Set.of(IP_UNIT, REGISTRY, REGISTRAR));

    private final String folder;
    private final Set<String> roles;

    ImportArea(String folder, Set<String> roles) {
        this.folder = folder;
        this.roles = roles;
    }

    static ImportArea of(HttpServletRequest request) {
        return request.getServletPath().startsWith(UNIT.folder + "/") ? UNIT : PROVIDER;
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
        return folder + "/imports.xhtml";
    }

    /** Page of one import. */
    String one() {
        return folder + "/import.xhtml";
    }
}
