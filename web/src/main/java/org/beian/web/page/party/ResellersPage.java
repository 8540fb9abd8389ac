package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Reseller;
import org.beian.party.Resellers;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of the provider's resellers, through whom it gives indirect access. */
@Named
@RequestScoped
@Clause("7.6")
public class ResellersPage {

    private static final String PATH = "/provider/resellers.xhtml";

    private Resellers resellers;
    private Callers callers;
    private Clock clock;
    private PageErrors declines;

    private List<Reseller> found;
    private String name;
    private String creditCode;
    private String upper;

    /**
     * @param upper name of the reseller above, or empty
     */
    public record Line(Long id, String name, String creditCode, String upper, boolean valid) {}

    protected ResellersPage() {}

    @Inject
    ResellersPage(Resellers resellers, Callers callers, Clock clock, PageErrors declines) {
        this.resellers = resellers;
        this.callers = callers;
        this.clock = clock;
        this.declines = declines;
    }

    public void enter() {
        if (!callers.current().has(Roles.PROVIDER)) {
            PageErrors.notFound();
        }
    }

    public List<Line> getLines() {
        return found().stream()
                .map(
                        one ->
                                new Line(
                                        one.id(),
                                        one.name(),
                                        one.creditCode().orElse(""),
                                        one.upperId().map(this::nameOf).orElse(""),
                                        one.validOn(today())))
                .toList();
    }

    /** Resellers below which another can stand. */
    public List<SelectItem> getUppers() {
        return found().stream()
                .filter(one -> one.validOn(today()))
                .map(one -> new SelectItem(String.valueOf(one.id()), one.name()))
                .toList();
    }

    public void add() {
        Long unit = callers.current().unitId();
        String code = creditCode == null || creditCode.isBlank() ? null : creditCode;
        Long above = upper == null || upper.isEmpty() ? null : Long.valueOf(upper);
        act(() -> resellers.add(unit, name, code, above), "resellers.added");
    }

    /** Ends a reseller, named by its id as rows may have moved meanwhile. */
    public void end(String id) {
        act(() -> resellers.end(Addressed.id(id).orElse(0L)), "resellers.endDone");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Provider", done);
            PageErrors.goSaying(PATH);
        }
        found = null;
    }

    private String nameOf(Long id) {
        return found().stream()
                .filter(one -> one.id().equals(id))
                .map(Reseller::name)
                .findFirst()
                .orElse("");
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private List<Reseller> found() {
        if (found == null) {
            Long unit = callers.current().unitId();
            found = PageErrors.ifThere(() -> resellers.list(unit)).orElse(List.of());
        }
        return found;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public String getUpper() {
        return upper;
    }

    public void setUpper(String upper) {
        this.upper = upper;
    }
}
