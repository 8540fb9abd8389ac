package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.requirement.AuditRequiring;
import org.beian.annualaudit.requirement.RequirementRequest;
import org.beian.annualaudit.requirement.RequirementView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the requirements of departments: on the page of an audit, where its bureau
 * attaches and withdraws them, and on that of a website, where they are read.
 */
@Named
@RequestScoped
@Clause("8.7")
public class AuditRequirementsPage {

    @Inject AuditRequiring requiring;
    @Inject AuditReading reading;
    @Inject AuditItemReading items;
    @Inject AuditCampaignPage page;
    @Inject AuditItemPage itemPage;
    @Inject KeptDocuments documents;
    @Inject Callers callers;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private String department;
    private String title;
    private String text;
    private String chosen;

    /** All of the audit that is shown, withdrawn ones too. */
    public List<RequirementView> getOfCampaign() {
        return reading.requirements(page.getView().id());
    }

    /** Those that hold for the website that is shown; none on the pages of authorities. */
    public List<RequirementView> getOfItem() {
        return isOf("sponsor") || isOf("provider")
                ? items.requirements(itemPage.getId())
                : List.of();
    }

    /** Path of the document of a requirement, from the context root. */
    public String documentHref(RequirementView requirement) {
        boolean party = isOf("sponsor") || isOf("provider");
        Long of = party ? itemPage.getView().id() : page.getView().id();
        return "/"
                + address.folder()
                + "/auditRequirements/"
                + of
                + "/"
                + requirement.document().id();
    }

    /** Whether the reader may attach and withdraw, or could when the form was shown. */
    public boolean isChangeable() {
        return isOf("bureau")
                && callers.current().has(Roles.REVIEWER)
                && (PageErrors.isActing() || page.getView().state() != CampaignState.CLOSED);
    }

    private boolean isOf(String folder) {
        return folder.equals(address.folder());
    }

    public List<SelectItem> getDepartments() {
        return requiring.departments().stream()
                .map(unit -> new SelectItem(unit.id().toString(), unit.name()))
                .toList();
    }

    /** Those that can be withdrawn. */
    public List<SelectItem> getHolding() {
        return getOfCampaign().stream()
                .filter(RequirementView::holds)
                .map(each -> new SelectItem(each.id().toString(), each.title()))
                .toList();
    }

    /** Attaches one. */
    public void add() {
        List<String> kept = documents.list();
        RequirementRequest asked =
                new RequirementRequest(
                        Addressed.id(department).orElse(null),
                        title,
                        text,
                        kept.isEmpty() ? null : kept.get(kept.size() - 1));
        act(() -> requiring.add(page.getView().id(), asked), "audit.requirement.added");
    }

    /** Withdraws the one that is chosen. */
    public void withdraw() {
        act(
                () -> requiring.withdraw(Addressed.id(chosen).orElse(-1L)),
                "audit.requirement.withdrawn");
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Audits", done);
            PageErrors.goSaying(
                    Addressed.href(address.path(), "id", page.getView().id().toString()));
        }
    }

    /** Most characters of the words. */
    public int getLongest() {
        return AuditTexts.LONGEST;
    }

    /** Id of the department that requires it. */
    public String getDepartment() {
        return department;
    }

    public void setDepartment(String entered) {
        department = entered;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String entered) {
        title = entered;
    }

    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }

    /** Id of the requirement to withdraw. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String entered) {
        chosen = entered;
    }
}
