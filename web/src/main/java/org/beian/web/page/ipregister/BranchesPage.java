package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.ipregister.supervision.IpBranchLine;
import org.beian.ipregister.supervision.IpBranches;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of a headquarters' branches with the reports of each; a branch sees the
 * name of its headquarters.
 */
@Named
@RequestScoped
@Clause("9.1")
public class BranchesPage {

    @Inject IpBranches branches;
    @Inject UnitRows rows;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<Row> list;

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
    public String getOwnHeadquarters() {
        return branches.headquarters().orElse("");
    }

    /** The branches in the order of their codes. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            row -> row.unit().code(),
                            query ->
                                    branches.list(query.after(), query.limit()).stream()
                                            .map(this::row)
                                            .toList());
        }
        return list;
    }

    /** Whether the unit has branches. */
    public boolean isHeadquarters() {
        return PageErrors.ifThere(() -> branches.list(null, 1))
                .filter(all -> !all.isEmpty())
                .isPresent();
    }

    public String getAddress() {
        return address.path();
    }

    private Row row(IpBranchLine line) {
        return new Row(
                rows.of(line.unit()),
                line.given() == 0 ? "" : words.text("branch.guided", Task.shown(line.given())),
                line.unread() == 0 ? "" : words.text("branch.unread", Task.shown(line.unread())));
    }
}
