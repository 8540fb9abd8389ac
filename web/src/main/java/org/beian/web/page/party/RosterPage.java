package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page of the provider's own roster of officers: putting one on duty, handing
 * over.
 */
@Named
@RequestScoped
@Clause("7.1")
public class RosterPage {

    private static final String PATH = "/provider/roster.xhtml";

    private HttpServletRequest request;
    private Roster roster;
    private Callers callers;
    private Clock clock;
    private PageErrors declines;

    private List<DedicatedOfficer> found;
    private String name;
    private String phone;
    private String email;
    private LocalDate from;
    private String successor;
    private String note;

    protected RosterPage() {}

    @Inject
    RosterPage(
            HttpServletRequest request,
            Roster roster,
            Callers callers,
            Clock clock,
            PageErrors declines) {
        this.request = request;
        this.roster = roster;
        this.callers = callers;
        this.clock = clock;
        this.declines = declines;
    }

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER)) {
            PageErrors.notFound();
        }
    }

    public List<OfficerLine> getOfficers() {
        return OfficerLine.of(
                found(),
                today(),
                one -> PATH + "?handOver=" + one.id(),
                one -> "/provider/officer.xhtml?id=" + one.id());
    }

    /** Name of the officer whose work is handed over, or empty. */
    public String getLeaving() {
        return leaving() == null ? "" : leaving().name();
    }

    /** The officers who can take over. */
    public List<SelectItem> getSuccessors() {
        return found().stream()
                .filter(one -> one.isOnDuty(today()) && !Objects.equals(one, leaving()))
                .map(one -> new SelectItem(String.valueOf(one.id()), one.name()))
                .toList();
    }

    public void putOnDuty() {
        Long unit = callers.current().unitId();
        act(
                () -> roster.putOnDuty(unit, new OfficerDetails(name, phone, email), from),
                "roster.added");
    }

    /** Hands over to the officer chosen, else to the person described in the form. */
    public void handOver() {
        Long id = leaving() == null ? null : leaving().id();
        if (successor == null || successor.isEmpty()) {
            act(
                    () -> roster.handOverToNew(id, new OfficerDetails(name, phone, email), note),
                    "roster.handedOn");
        } else {
            act(() -> roster.handOver(id, Long.valueOf(successor), note), "roster.handedOn");
        }
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Filing", done);
            PageErrors.goSaying(PATH);
        }
        found = null;
    }

    private DedicatedOfficer leaving() {
        String id = request.getParameter("handOver");
        return found().stream()
                .filter(one -> String.valueOf(one.id()).equals(id) && one.onDutyTo().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private List<DedicatedOfficer> found() {
        if (found == null) {
            Long unit = callers.current().unitId();
            found = PageErrors.ifThere(() -> roster.list(unit)).orElse(List.of());
        }
        return found;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** First day on duty; today by default. */
    public LocalDate getFrom() {
        return from == null ? today() : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
