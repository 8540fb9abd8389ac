package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.unfiled.ClueCandidate;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the ministry's list of unfiled domains that serve a website in the country; the
 * ministry confirms each (20.3).
 */
@Named
@RequestScoped
@Clause("20.3")
public class UnfiledCandidatesPage {

    private static final int PAGE = 25;

    @Inject UnfiledClues clues;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private final KeysetPage<ClueCandidate> page =
            new KeysetPage<>(PAGE, limit -> clues.candidates(address.text("after"), limit));
    private String opinion;
    private String province;

    /** Row of a domain, with the URL of its confirmation. */
    public record Row(ClueCandidate domain, String href) {}

    public void enter() {
        if (PageErrors.ifThere(() -> clues.candidates("", 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<Row> getRows() {
        return page.shown().stream()
                .map(each -> new Row(each, Addressed.with(getListHref(), "domain", each.domain())))
                .toList();
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : address.path();
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.href(address.path(), "after", last.domain()))
                .orElse("");
    }

    public String getListHref() {
        return address.keeping("after");
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
                .ifPresent(clue -> PageErrors.goTo(Addressed.with(list, "done", clue.unicode())));
        page.forget();
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
