package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.ipregister.supervision.IpBranchLine;
import org.beian.ipregister.supervision.IpBranches;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the list of a headquarters' branches with the reports of each; a branch sees the
 * name of its headquarters.
 */
@Named
@RequestScoped
@Clause("9.1")
public class BranchesPage {

    private static final int PAGE = 20;

    @Inject IpBranches branches;
    @Inject UnitRows rows;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private final KeysetPage<IpBranchLine> page =
            new KeysetPage<>(PAGE, limit -> branches.list(address.text("after"), limit));

    /**
     * Row of a branch.
     *
     * @param guided number of guidances given to it, in words; empty for none
     * @param unread number of those that are unread, in words; empty for none
     */
    public record Row(UnitRow unit, String guided, String unread) {}

    public void enter() {
        if (PageErrors.ifThere(() -> branches.list(null, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** Name of the own headquarters; empty for a unit that is no branch. */
    public String getHeadquarters() {
        return branches.headquarters().orElse("");
    }

    public List<Row> getRows() {
        return page.shown().stream().map(this::row).toList();
    }

    private Row row(IpBranchLine line) {
        return new Row(
                rows.of(line.unit()),
                line.given() == 0 ? "" : words.text("branch.guided", Task.shown(line.given())),
                line.unread() == 0 ? "" : words.text("branch.unread", Task.shown(line.unread())));
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : address.path();
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.href(address.path(), "after", last.unit().code()))
                .orElse("");
    }
}
