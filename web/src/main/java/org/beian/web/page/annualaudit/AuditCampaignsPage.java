package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignView;
import org.beian.annualaudit.campaign.FrameView;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the audits: for the ministry those of all bureaus in one year under its frame,
 * for a bureau its own of all years.
 */
@Named
@RequestScoped
@Clause("18.1")
public class AuditCampaignsPage {

    private static final String YEAR = "year";

    @Inject AuditReading reading;
    @Inject AuditCharts charts;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<CampaignView> campaigns;
    private String wanted;

    /** The year of the URL; the current one without. */
    public int getYear() {
        String asked = address.text(YEAR);
        return asked.matches("20[0-9]{2}") ? Integer.parseInt(asked) : words.today().getYear();
    }

    /** The year that is chosen on the page, as text. */
    public String getWanted() {
        return wanted == null ? Integer.toString(getYear()) : wanted;
    }

    public void setWanted(String chosen) {
        wanted = chosen;
    }

    /** Leads to the audits of the year that was chosen. */
    public void choose() {
        PageErrors.goTo(Addressed.href(address.path(), YEAR, getWanted()));
    }

    /** The years of frames and campaigns, with the shown, the current and the next one. */
    public List<SelectItem> getYears() {
        int now = words.today().getYear();
        return Stream.concat(reading.years().stream(), Stream.of(getYear(), now, now + 1))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> Integer.toString(year))
                .map(year -> new SelectItem(year, year))
                .toList();
    }

    /** The frame of the year; null before the ministry published one. */
    public FrameView getFrame() {
        return reading.frame(getYear()).orElse(null);
    }

    /** The campaigns, those with most overdue first; a bureau's by year, the latest first. */
    public List<CampaignView> getCampaigns() {
        if (campaigns == null) {
            campaigns = isOfMinistry() ? ofYear() : ofBureau();
        }
        return campaigns;
    }

    private List<CampaignView> ofYear() {
        return reading.campaigns(getYear()).stream()
                .sorted(
                        Comparator.comparingLong(CampaignView::overdue)
                                .reversed()
                                .thenComparing(CampaignView::province))
                .toList();
    }

    private List<CampaignView> ofBureau() {
        return reading.years().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> reading.campaigns(year).stream())
                .toList();
    }

    /** Bureaus that have not opened their audit of the year, in one sentence; empty for none. */
    public String getUnopened() {
        Set<String> opened =
                getCampaigns().stream().map(CampaignView::province).collect(Collectors.toSet());
        List<String> missing =
                Stream.of(Province.values())
                        .map(Authority::bureauOf)
                        .filter(bureau -> !opened.contains(bureau.code()))
                        .map(Authorities::name)
                        .toList();
        return missing.isEmpty() || getYear() > words.today().getYear()
                ? ""
                : words.text(
                        "audit.unopened",
                        missing.size(),
                        String.join(words.text("several.comma"), missing));
    }

    /** The progress of the bureaus. */
    public ChartTable getChart() {
        return charts.campaigns(getYear(), getCampaigns());
    }

    /** Whether the ministry reads. */
    public boolean isOfMinistry() {
        return "ministry".equals(address.folder());
    }

    /**
     * Whether the reader may open the campaign of its bureau: that of the current year, if it was
     * not opened, or was not when the form was shown.
     */
    public boolean isOpener() {
        int year = getYear();
        return !isOfMinistry()
                && callers.current().has(Roles.REVIEWER)
                && (PageErrors.isActing()
                        || year == words.today().getYear()
                                && getCampaigns().stream().noneMatch(each -> each.year() == year));
    }

    /** Until when the bureau is to open the audit of the year. */
    public String getToBeOpened() {
        return words.text(
                "audit.toBeOpened",
                Integer.toString(getYear()),
                words.date(reading.openBy(getYear())));
    }

    /** Whether the ministry may publish the frame of the year, which is not over. */
    public boolean isFramed() {
        return isOfMinistry() && (PageErrors.isActing() || getYear() >= words.today().getYear());
    }

    /** Path of the report of the year, from the context root. */
    public String getReportHref() {
        return Addressed.href(
                getFolder() + "/auditReport.xhtml", YEAR, Integer.toString(getYear()));
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
