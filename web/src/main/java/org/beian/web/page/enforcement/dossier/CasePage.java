package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.account.Callers;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseView;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.dossier.view.MeasureView;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.value.Authority;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.ViolationChoices;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the page of one case, for bureau, ministry and the party it is against. */
@Named
@RequestScoped
@Clause({"16.3", "8.8", "7.10"})
public class CasePage {

    /** Day, or time in Shanghai, as histories have them. */
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T[\\d:]{5,8})?");

    @Inject CaseReading reading;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject Callers callers;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private CaseView view;
    private boolean looked;
    private Integer version;
    private KeysetModel<MaterialView> materials;

    public void enter() {
        if (getView() == null) {
            PageErrors.notFound();
        }
    }

    /** The case, or null when it is not there for this user. */
    public CaseView getView() {
        if (!looked) {
            view = PageErrors.ifThere(() -> reading.show(id)).orElse(null);
            looked = true;
        }
        return view;
    }

    /** The id in the URL. */
    String getId() {
        return id;
    }

    /** Discards what was read, after an act. */
    void forget() {
        looked = false;
    }

    /** Version that the page showed, so that nothing unseen is acted on. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getView().version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** URL of this page, from the context root. */
    public String getHref() {
        return Addressed.href(address.path(), "id", id);
    }

    public String getTitle() {
        return getView() == null ? "" : view.number();
    }

    /** Who the party is and how it is reached, in words. */
    public String getReach() {
        return words.text("case.reach." + view.partyKind() + (view.reached() ? "" : ".notReached"));
    }

    /** Name of the violation. */
    public String getViolation() {
        return violations.name(view.violation());
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }

    /** Whether an authority reads, not the party. */
    public boolean isOfficial() {
        return address.isOfAuthority();
    }

    /** Folder of the pages on the service of its letters; empty for others than who serves them. */
    public String getServiceFolder() {
        boolean elsewhere =
                callers.current()
                        .authority()
                        .flatMap(Authority::province)
                        .filter(own -> own != view.province())
                        .isPresent();
        return isOfficial() && !elsewhere ? getFolder() : "";
    }

    /**
     * Whether the reader may do an act of a bureau now, or could when the page was shown.
     *
     * @param act name of a {@link org.beian.enforcement.dossier.CaseAct}
     */
    public boolean may(String act) {
        return "bureau".equals(address.folder()) && offers(act);
    }

    /** The same for an act of the party. */
    public boolean mayAnswer(String act) {
        return !isOfficial() && offers(act);
    }

    private boolean offers(String act) {
        return PageErrors.isActing() || view.acts().contains(act);
    }

    /** What comes next, for the reader; for an authority first what lacks for that. */
    public String getNext() {
        if (view.lacking() != null) {
            return words.text("case.lacking." + view.lacking());
        }
        boolean noticed =
                isOfficial()
                        && view.state() == CaseState.DECIDED
                        && view.decision().servedOn() != null;
        return noticed
                ? words.text("case.next.NOTICED")
                : words.text((isOfficial() ? "case.next." : "case.nextOwn.") + view.state());
    }

    /** A measure in words. */
    public String measure(MeasureView each) {
        String name = words.name(each.kind());
        return switch (each.kind()) {
            case FINE -> words.text("case.measure.fine", name, each.yuan());
            case RECTIFICATION -> words.text("case.measure.until", name, words.date(each.until()));
            default -> name;
        };
    }

    /** An amount in words. */
    public String yuan(Long amount) {
        return words.text("case.yuanOf", amount);
    }

    /** When the hearing is, in words. */
    public String getHearingTime() {
        return time(view.hearing().at());
    }

    /** The file, for an authority. */
    public KeysetModel<MaterialView> getMaterials() {
        if (materials == null) {
            materials =
                    KeysetModel.ofPage(
                            material -> material.id().toString(),
                            asked ->
                                    reading.materials(
                                            id,
                                            Addressed.id(asked.after()).orElse(null),
                                            asked.limit()));
        }
        return materials;
    }

    public String materialHref(MaterialView material) {
        return getFolder() + "/caseMaterials/" + view.id() + "/" + material.attachmentId();
    }

    /** Size of a material in thousands of bytes. */
    public String size(MaterialView material) {
        return words.number((material.bytes() + 1023) / 1024);
    }

    public List<Letter> getLetters() {
        return reading.letters(id);
    }

    public List<HistoryLine> getHistory() {
        return reading.history(id).stream()
                .map(
                        entry ->
                                words.history(entry, "CaseState")
                                        .because(reason(entry.act(), entry.reason())))
                .toList();
    }

    /** The reason of an act, its days and amounts in words. */
    String reason(String act, String reason) {
        if (reason == null || reason.isEmpty()) {
            return "";
        }
        if ("PAY".equals(act) && reason.matches("\\d+")) {
            return yuan(Long.valueOf(reason));
        }
        return TIME.matcher(reason).replaceAll(found -> Matcher.quoteReplacement(said(found)));
    }

    /** A day or time in words; what only looks like one stays, as texts of officers may hold it. */
    private String said(MatchResult found) {
        try {
            return found.group(2) == null
                    ? words.date(LocalDate.parse(found.group()))
                    : time(LocalDateTime.parse(found.group()));
        } catch (DateTimeException none) {
            return found.group();
        }
    }

    private String time(LocalDateTime time) {
        return words.time(time.atZone(Shanghai.ZONE).toInstant());
    }
}
