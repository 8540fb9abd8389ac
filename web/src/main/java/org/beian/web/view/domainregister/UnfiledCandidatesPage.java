package org.beian.web.view.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.ClueCandidate;
import org.beian.domainregister.UnfiledClues;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.view.Addressed;
import org.beian.web.view.Declines;
import org.beian.web.view.RegisterWords;

/** Unfiled domains that serve a website in the country; the ministry confirms each (20.3). */
@Named
@RequestScoped
@Clause("20.3")
public class UnfiledCandidatesPage {

    private static final int PAGE = 25;
    private static final String PATH = "/ministry/unfiled.xhtml";

    @Inject UnfiledClues clues;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject Declines declines;

    private List<ClueCandidate> found;
    private String opinion;
    private String province;

    /** A domain in the list, with where it can be confirmed. */
    public record Row(ClueCandidate domain, String href) {}

    public void enter() {
        if (Declines.ifThere(() -> clues.candidates("", 1)).isEmpty()) {
            Declines.notFound();
        }
    }

    public List<Row> getRows() {
        List<ClueCandidate> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream()
                .map(
                        each ->
                                new Row(
                                        each,
                                        Addressed.href(
                                                PATH,
                                                "after",
                                                address.text("after"),
                                                "domain",
                                                each.domain())))
                .toList();
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : PATH;
    }

    public String getNextHref() {
        List<ClueCandidate> all = found();
        return all.size() <= PAGE ? "" : Addressed.href(PATH, "after", all.get(PAGE - 1).domain());
    }

    public String getListHref() {
        return Addressed.href(PATH, "after", address.text("after"));
    }

    /** The domain that is being confirmed; empty when none is. */
    public String getChosen() {
        return address.text("domain");
    }

    /** The domain confirmed a moment ago; empty when none was. */
    public String getDone() {
        String domain = address.text("done");
        return domain.isEmpty() ? "" : words.text("unfiled.done", domain);
    }

    public List<SelectItem> getProvinces() {
        return Stream.of(Province.values())
                .map(each -> new SelectItem(each.name(), words.region(each.regionCode())))
                .toList();
    }

    public void confirm() {
        String domain = getChosen();
        Province named = province == null || province.isEmpty() ? null : Province.valueOf(province);
        String list = getListHref();
        declines.attempt(() -> clues.confirm(domain, opinion, named))
                .ifPresent(clue -> Declines.goTo(Addressed.with(list, "done", clue.unicode())));
        found = null;
    }

    private List<ClueCandidate> found() {
        if (found == null) {
            found =
                    Declines.ifThere(() -> clues.candidates(address.text("after"), PAGE + 1))
                            .orElse(List.of());
        }
        return found;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }
}
