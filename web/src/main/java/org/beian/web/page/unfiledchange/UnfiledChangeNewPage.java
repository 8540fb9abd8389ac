package org.beian.web.page.unfiledchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.law.Clause;
import org.beian.unfiledchange.ChangedItem;
import org.beian.unfiledchange.procedure.ReportedChange;
import org.beian.unfiledchange.procedure.UnfiledChangeReporting;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the form on which a provider reports that data of a filing are untrue. */
@Named
@RequestScoped
@Clause("8.4")
public class UnfiledChangeNewPage {

    @Inject UnfiledChangeReporting reporting;
    @Inject PageErrors declines;
    @Inject RegisterWords words;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    private String item;
    private String found;
    private String officer;
    private LocalDate foundOn;

    /** Reports it, and leads to its page. */
    public void report() {
        declines.attempt(
                () -> {
                    Long id =
                            reporting.report(
                                    new ReportedChange(number, item, found, officer, foundOn));
                    declines.done("UnfiledChanges", "unfiledChange.reported");
                    PageErrors.goSaying("/provider/unfiledChange.xhtml?id=" + id);
                });
    }

    public List<SelectItem> getItems() {
        return ChangedItem.reported().stream()
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    /** Most characters of what was found. */
    public int getLongest() {
        return UnfiledChangeReporting.LONGEST_FOUND;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String entered) {
        number = entered == null ? null : entered.strip();
    }

    public String getItem() {
        return item;
    }

    public void setItem(String chosen) {
        item = chosen;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String entered) {
        found = entered;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String entered) {
        officer = entered;
    }

    public LocalDate getFoundOn() {
        return foundOn == null ? words.today() : foundOn;
    }

    public void setFoundOn(LocalDate entered) {
        foundOn = entered;
    }
}
