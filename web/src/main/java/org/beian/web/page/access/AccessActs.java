package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.access.application.AccessProcedure;
import org.beian.access.application.ComparisonResult;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.filing.content.FilingContent.Ips;
import org.beian.law.Clause;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.OfficersOnDuty;
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
    @Inject OfficersOnDuty officers;
    @Inject PageErrors declines;
    @Inject Addressed address;
    @Inject AccessWords words;

    private Integer version;
    private String addresses;
    private String officer;
    private LocalDate date;
    private String reason;

    /**
     * Pre-assigns what was entered.
     *
     * @param field its id, for what is wrong with the addresses
     */
    public void preAssign(String field) {
        List<Ips> ips =
                Stream.ofNullable(addresses)
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .map(this::ips)
                        .toList();
        act(() -> accesses.preAssign(page.getId(), version, ips), "PRE_ASSIGN", field);
    }

    /** Adds the next free address of the provider's blocks to what was typed. */
    public void fillFree() {
        String typed = address.text("addresses");
        Optional<String> free =
                accesses.freeAddress(typed.lines().flatMap(AccessActs::range).toList());
        if (free.isEmpty()) {
            declines.wrong("Access", "assign.noFree", "addresses");
        }
        addresses =
                Stream.concat(typed.lines(), free.stream())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    /** The range that a line names; none for a line that is refused later. */
    private static Stream<IpRange> range(String line) {
        try {
            return Stream.of(IpRange.parse(line));
        } catch (InvalidValue refusedLater) {
            return Stream.empty();
        }
    }

    public void confirm() {
        Verdict verdict = new Verdict(ComparisonResult.CONFIRMED, getOfficer(), null);
        act(() -> opening.compare(page.getId(), null, null, verdict), "CONFIRM");
    }

    public void refuseComparison() {
        Verdict verdict = new Verdict(ComparisonResult.REFUSED, getOfficer(), reason);
        act(() -> opening.compare(page.getId(), null, null, verdict), "REFUSE_COMPARISON");
    }

    public void open() {
        act(() -> opening.open(page.getId(), version, null, getOfficer(), date), "OPEN");
    }

    public void refuse() {
        act(() -> accesses.refuse(page.getId(), version, getOfficer(), reason), "REFUSE");
    }

    public void stop() {
        act(() -> opening.stop(page.getId(), version, getOfficer(), date, reason), "STOP");
    }

    public void withdraw() {
        act(() -> accesses.withdraw(page.getId(), version), "WITHDRAW");
    }

    private void act(Runnable act, String done) {
        act(act, done, null);
    }

    private void act(Runnable act, String done, String field) {
        if (declines.attempt(act, pointer -> pointer.startsWith("/ips") ? field : null)) {
            declines.done("Access", "done." + done);
            PageErrors.goSaying(words.path() + "?id=" + page.getId());
        }
        page.forget();
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

    /** The officer who answers for it; by default the one that the account is. */
    public String getOfficer() {
        return officer == null ? officers.getOwn() : officer;
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
