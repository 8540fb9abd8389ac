package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.value.DomainName;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the search in the registers: one box for an address, a range or a domain, and the
 * day as of which to search; both are URL parameters.
 */
@Named
@RequestScoped
@Clause({"B4", "B10"})
public class RegisterSearchPage {

    @Inject AddressAnswers addresses;
    @Inject DomainAnswers domains;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.q}")
    String query;

    @Inject
    @ManagedProperty("#{param.on}")
    String on;

    private SearchAnswer answer;
    private String wrong = "";
    private boolean asked;

    public void enter() {
        boolean allowed =
                Stream.of(
                                Roles.MINISTRY,
                                Roles.REVIEWER,
                                Roles.CLERK,
                                Roles.IP_UNIT,
                                Roles.REGISTRY,
                                Roles.REGISTRAR)
                        .anyMatch(callers.current()::has);
        if (!allowed) {
            PageErrors.notFound();
        }
    }

    public String getQuery() {
        return query == null ? "" : query.strip();
    }

    public void setQuery(String entered) {
        query = entered;
    }

    /** The day as of which to search; null for today. */
    public LocalDate getDay() {
        return day().orElse(null);
    }

    public void setDay(LocalDate chosen) {
        on = chosen == null ? null : chosen.toString();
    }

    /** Leads to the answer. */
    public void search() {
        PageErrors.goTo(Addressed.href(address.path(), "q", getQuery(), "on", on));
    }

    /** Fault of the query; empty for none. */
    public String getWrong() {
        answer();
        return wrong;
    }

    public boolean isAnswered() {
        return answer() != null;
    }

    public String getRecognised() {
        return answer().recognised();
    }

    public List<SearchRow> getHeld() {
        return answer().held();
    }

    public List<FindingLine> getConflicts() {
        return answer().conflicts();
    }

    /** Holders over time, the latest first. */
    public List<SearchRow> getVersions() {
        return answer().versions();
    }

    public List<SearchRow> getNeighbours() {
        return answer().neighbours();
    }

    /** Whether the reader may see filings. */
    public boolean isToldOfFilings() {
        return answer().filings() != null;
    }

    public List<SearchRow> getFilings() {
        return answer().filings();
    }

    private SearchAnswer answer() {
        if (!asked && !getQuery().isEmpty()) {
            asked = true;
            ask(getQuery());
        }
        return answer;
    }

    private void ask(String what) {
        LocalDate asOf = day().orElse(null);
        if (asOf != null && asOf.isAfter(words.today())) {
            wrong = words.text("search.future");
            return;
        }
        Optional<IpRange> range = range(what);
        if (range.isPresent()) {
            answer =
                    PageErrors.ifThere(() -> addresses.of(range.get(), asOf))
                            .orElseGet(() -> refuse("search.noAddresses"));
        } else if (isDomain(what)) {
            answer =
                    PageErrors.ifThere(() -> domains.of(what, asOf))
                            .orElseGet(() -> refuse("search.noDomains"));
        } else {
            wrong = words.text("search.neither", what);
        }
    }

    private SearchAnswer refuse(String key) {
        wrong = words.text(key);
        return null;
    }

    private static Optional<IpRange> range(String query) {
        try {
            return Optional.of(IpRange.parse(query));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static boolean isDomain(String query) {
        try {
            DomainName.parse(query);
            return true;
        } catch (InvalidValue none) {
            return false;
        }
    }

    private Optional<LocalDate> day() {
        try {
            return on == null || on.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(on.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
