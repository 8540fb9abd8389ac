package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.account.Callers;
import org.beian.filing.content.FilingContent.Ips;
import org.beian.law.Clause;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Roster;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the actions on one application for access: those of the provider, and the
 * withdrawal by the applicant.
 */
@Named
@RequestScoped
@Clause("11.3")
public class AccessActs {

    @Inject AccessOnePage page;
    @Inject AccessProcedure accesses;
    @Inject AccessOpening opening;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject AccessWords words;

    private Integer version;
    private String addresses;
    private String officer;
    private LocalDate date;
    private String reason;

    /** The officers on duty today, by name. */
    public List<SelectItem> getOfficers() {
        Long unit = callers.current().unitId();
        return PageErrors.ifThere(() -> roster.list(unit)).orElse(List.of()).stream()
                .filter(one -> one.isOnDuty(words.today()))
                .map(DedicatedOfficer::name)
                .distinct()
                .map(name -> new SelectItem(name, name))
                .toList();
    }

    public void preAssign() {
        List<Ips> ips = addresses.lines().filter(line -> !line.isBlank()).map(this::ips).toList();
        act(() -> accesses.preAssign(id(), version, ips));
    }

    public void confirm() {
        Verdict verdict = new Verdict(ComparisonResult.CONFIRMED, officer, null);
        act(() -> opening.compare(id(), null, null, verdict));
    }

    public void refuseComparison() {
        Verdict verdict = new Verdict(ComparisonResult.REFUSED, officer, reason);
        act(() -> opening.compare(id(), null, null, verdict));
    }

    public void open() {
        act(() -> opening.open(id(), version, null, officer, date));
    }

    public void refuse() {
        act(() -> accesses.refuse(id(), version, officer, reason));
    }

    public void stop() {
        act(() -> opening.stop(id(), version, officer, date, reason));
    }

    public void withdraw() {
        act(() -> accesses.withdraw(id(), version));
    }

    private void act(Runnable act) {
        String back = words.path() + "?id=" + id();
        if (declines.attempt(act, pointer -> pointer.startsWith("/ips") ? "addresses" : null)) {
            PageErrors.goTo(back);
        }
        page.forget();
    }

    private String id() {
        return words.parameter("id").replaceAll("[^0-9]", "");
    }

    /**
     * Parses a line: an address, two with a dash, or a prefix; anything else is passed on unchanged
     * and refused later.
     */
    private Ips ips(String line) {
        try {
            IpRange range = IpRange.parse(line);
            return new Ips(range.start(), range.end());
        } catch (InvalidValue refusedLater) {
            return new Ips(line.strip(), line.strip());
        }
    }

    /** Version that the page showed, so that a concurrent change is not overwritten. */
    public Integer getVersion() {
        return version == null && page.getStatus() != null
                ? Integer.valueOf(page.getStatus().version())
                : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String officer) {
        this.officer = officer;
    }

    /** Day of the opening or stop; today by default. */
    public LocalDate getDate() {
        return date == null ? words.today() : date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
