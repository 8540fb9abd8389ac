package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.campaign.AuditOpening;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignProgress;
import org.beian.annualaudit.campaign.CampaignView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one campaign: its dates, its progress in figures and charts. */
@Named
@RequestScoped
@Clause("18.1")
public class AuditCampaignPage {

    @Inject AuditReading reading;
    @Inject AuditOpening opening;
    @Inject AuditCharts charts;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private CampaignView view;
    private boolean looked;
    private CampaignProgress progress;
    private Integer version;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The campaign, or null when it is not there for this user. */
    public CampaignView getView() {
        if (!looked) {
            view = find(reading, id).orElse(null);
            looked = true;
        }
        return view;
    }

    /** The campaign of an id in a URL; empty when it is not there for the caller. */
    static Optional<CampaignView> find(AuditReading reading, String id) {
        return Addressed.id(id)
                .flatMap(number -> PageErrors.ifThere(() -> reading.campaign(number)))
                .flatMap(found -> found);
    }

    public String getTitle() {
        return getView() == null
                ? words.text("audit.campaigns")
                : words.text("audit.campaign", Integer.toString(view.year()), view.bureauName());
    }

    private CampaignProgress progress() {
        if (progress == null) {
            progress = reading.progress(view.id());
        }
        return progress;
    }

    public ChartTable getPhases() {
        return charts.phases(view.id(), progress());
    }

    public ChartTable getKinds() {
        return charts.kinds(view.id(), progress());
    }

    public ChartTable getProviders() {
        return charts.providers(view.id(), progress());
    }

    public ChartTable getCounties() {
        return charts.counties(view.id(), progress());
    }

    /** URL of the campaign's websites in a phase. */
    public String itemsHref(String phase) {
        return Addressed.href(
                getFolder() + "/auditItems.xhtml",
                AuditItemQuery.STATE,
                phase,
                AuditItemQuery.CAMPAIGN,
                view.id().toString());
    }

    public List<HistoryLine> getHistory() {
        return reading.history(view.id()).stream()
                .map(entry -> words.history(entry, "CampaignState"))
                .toList();
    }

    /** Whether the reader may close it, or could when the form was shown. */
    public boolean isClosable() {
        return "bureau".equals(address.folder())
                && callers.current().has(Roles.REVIEWER)
                && (PageErrors.isActing()
                        || view.state() == CampaignState.OPEN && AuditCharts.unended(view) == 0);
    }

    /** Closes it. */
    public void close() {
        Long number = view == null ? getView().id() : view.id();
        if (declines.attempt(() -> opening.close(number, version))) {
            declines.done("Audits", "audit.closed");
            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
        }
        looked = false;
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
