package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.law.Clause;
import org.beian.web.page.figure.Figures;

/** Mark of the register of addresses while a file takes effect piece by piece. */
@Named
@RequestScoped
@Clause("19.1")
public class UnfinishedFile {

    @Inject IpSearch search;
    @Inject Callers callers;
    @Inject Figures figures;

    /**
     * Name of the unit whose file it is; empty when there is none, it is not known, or the user
     * reads domains alone.
     */
    public String getUnit() {
        Caller caller = callers.current();
        boolean reads = RecordsPage.isOpenTo(caller) || isOfAuthority(caller);
        return reads
                ? figures.ofUnit("unfinishedFile", () -> search.takingEffect().orElse(""))
                        .orElse("")
                : "";
    }

    private static boolean isOfAuthority(Caller caller) {
        return Stream.of(Roles.MINISTRY, Roles.REVIEWER, Roles.CLERK).anyMatch(caller::has);
    }
}
