package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.domainregister.report.DomainNames;
import org.beian.domainregister.unfiled.ClueCandidate;
import org.beian.domainregister.unfiled.SeveralClues;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.law.Clause;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the ministry's list of unfiled domains that serve a website in the country; the
 * ministry confirms one or several together (20.3).
 */
@Named
@RequestScoped
@Clause("20.3")
public class UnfiledCandidatesPage {

    @Inject UnfiledClues clues;
    @Inject SeveralClues several;
    @Inject SeveralResults results;
    @Inject Choices choices;

    /** The only domain to be shown, as an A-label; empty for all. */
    @Inject
    @ManagedProperty("#{param.domain}")
    String domain;

    private KeysetModel<ClueCandidate> list;
    private final RowSelection<ClueCandidate> selection = new RowSelection<>();
    private String opinion;
    private String province;

    public void enter() {
        if (PageErrors.ifThere(() -> clues.candidates("", 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    /** The domains in the order of their A-labels. */
    public KeysetModel<ClueCandidate> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            ClueCandidate::domain,
                            query ->
                                    domain == null || domain.isEmpty()
                                            ? clues.candidates(query.after(), query.limit())
                                            : clues.candidate(domain).stream().toList());
        }
        return list;
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    /** Confirms the selected domains, or all that wait. */
    public void confirm() {
        boolean done =
                results.act(
                        selection,
                        () ->
                                selection.isAll() && (domain == null || domain.isEmpty())
                                        ? several.confirmAll(opinion, Choices.province(province))
                                        : several.confirm(
                                                selected(), opinion, Choices.province(province)),
                        DomainNames::shown);
        if (done) {
            opinion = null;
        }
    }

    private List<String> selected() {
        return selection.isAll() ? List.of(domain) : selection.keys(ClueCandidate::domain);
    }

    public RowSelection<ClueCandidate> getSelection() {
        return selection;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String entered) {
        opinion = entered;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }
}
