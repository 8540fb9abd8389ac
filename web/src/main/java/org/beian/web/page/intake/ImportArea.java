package org.beian.web.page.intake;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
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
 * Area of the import pages: for providers, for units that report to the registers, for content
 * departments that give opinions, and for the authorities that register units.
 */
enum ImportArea {
    PROVIDER("/provider", "import", Set.of(Roles.PROVIDER)),
    UNIT("/unit", "import", Set.of(IP_UNIT, REGISTRY, REGISTRAR)),
    DEPARTMENT("/department", "opinionImport", Set.of(CONTENT_DEPARTMENT)),
    BUREAU("/bureau", "partyImport", Set.of(CLERK, REVIEWER)),
    NATIONAL("/ministry", "partyImport", Set.of(MINISTRY));

    private final String folder;
    private final String page;
    private final Set<String> roles;

    ImportArea(String folder, String page, Set<String> roles) {
        this.folder = folder;
        this.page = page;
        this.roles = roles;
    }

    static ImportArea of(HttpServletRequest request) {
        return Stream.of(values())
                .filter(each -> request.getServletPath().startsWith(each.folder + "/"))
                .findFirst()
                .orElse(PROVIDER);
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
        return folder + "/" + page + "s.xhtml";
    }

    /** Page of one import. */
    String one() {
        return folder + "/" + page + ".xhtml";
    }

    /** Beginning of the keys of its texts. */
    String said() {
        return switch (this) {
            case PROVIDER -> "import.";
            case UNIT -> "unit.";
            case DEPARTMENT -> "opinions.";
            case BUREAU, NATIONAL -> "parties.";
        };
    }
}
