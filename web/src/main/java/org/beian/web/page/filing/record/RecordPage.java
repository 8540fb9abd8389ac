package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.application.FilingState;
import org.beian.filing.record.RecordCard;
import org.beian.filing.record.RecordCards;
import org.beian.filing.record.RoundView;
import org.beian.filing.record.WebsiteView;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.DifferenceLine;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DecisionLine;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Officials;
import org.beian.web.page.filing.Panel;
import org.beian.web.page.filing.Sheet;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Unmasking;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the record card of one subject; its part, and the website or round that is open,
 * are URL parameters.
 */
@Named
@RequestScoped
@Clause("2")
public class RecordPage {

    private static final String ID = "id";
    private static final String TAB = "tab";
    private static final String WEBSITE = "website";
    private static final String ROUND = "round";

    private RecordCards cards;
    private Callers callers;
    private Words words;
    private Addressed address;
    private RecordCard card;
    private boolean looked;
    private WebsiteView website;
    private RoundView round;
    private Sheet sheet;

    protected RecordPage() {}

    @Inject
    RecordPage(RecordCards cards, Callers callers, Words words, Addressed address) {
        this.cards = cards;
        this.callers = callers;
        this.words = words;
        this.address = address;
    }

    /** Called before rendering: answers 404 for other roles, and for what may not be read. */
    public void enter() {
        if (!Officials.include(callers.current())
                || getCard() == null
                || !RecordTab.shown(card.isInner()).contains(tab())
                || !address.text(WEBSITE).isEmpty() && getWebsite() == null
                || !address.text(ROUND).isEmpty() && getRound() == null) {
            PageErrors.notFound();
        }
    }

    /** The card, or null when there is none for the caller. */
    public RecordCard getCard() {
        if (!looked) {
            card = PageErrors.ifThere(() -> cards.open(id(), tab().name())).orElse(null);
            looked = true;
        }
        return card;
    }

    /** Id of the subject; 0 for none. */
    public long id() {
        return address.number(ID);
    }

    private RecordTab tab() {
        return RecordTab.of(address.text(TAB));
    }

    public String getTab() {
        return tab().name();
    }

    public String getTitle() {
        return getCard() == null ? words.text("record.title") : card.name();
    }

    public String getState() {
        return words.text("RegisterState." + card.state());
    }

    public String getStateKind() {
        return card.state() == RegisterState.ACTIVE ? "good" : "plain";
    }

    public String getNature() {
        return words.name("natures", card.nature());
    }

    public String getProvince() {
        return words.name("regions", card.province());
    }

    /** Why the caller reads it; empty for the bureau of the domicile. */
    public String getBasis() {
        String key = "record.basis." + card.basis();
        return words.knows(key) ? words.text(key) : "";
    }

    /** Where the filing moves or moved to; empty without a move (B13). */
    public String getMove() {
        if (card.movedTo() != null) {
            return words.text("record.movedTo", card.movedTo());
        }
        return card.movingTo() == null
                ? ""
                : words.text("record.movingTo", words.name("regions", card.movingTo()));
    }

    public List<Link> getTabs() {
        return RecordTab.shown(card.isInner()).stream()
                .map(
                        each ->
                                new Link(
                                        words.text("record.tab." + each),
                                        "",
                                        href(each),
                                        each == tab()))
                .toList();
    }

    /** Key of the text that names the part shown. */
    public String getTabKey() {
        return "record.tab." + tab();
    }

    /** Path of the list of the register. */
    public String getListHref() {
        return "/" + address.folder() + "/filings.xhtml";
    }

    /** URL of the part that is shown, without what is open in it. */
    public String getAddress() {
        return href(tab());
    }

    private String href(RecordTab part) {
        String href = Addressed.href(address.path(), ID, String.valueOf(id()));
        return part == RecordTab.subject ? href : Addressed.with(href, TAB, part.name());
    }

    /** The website that is open, or null. */
    public WebsiteView getWebsite() {
        if (website == null && tab() == RecordTab.websites) {
            website =
                    Addressed.id(address.text(WEBSITE))
                            .flatMap(it -> PageErrors.ifThere(() -> cards.website(id(), it)))
                            .orElse(null);
        }
        return website;
    }

    /** Id of the website that is open, or null. */
    Long websiteId() {
        return getWebsite() == null ? null : address.number(WEBSITE);
    }

    /** The round that is open, or null. */
    public RoundView getRound() {
        if (round == null && tab() == RecordTab.rounds) {
            round =
                    Optional.of(address.text(ROUND))
                            .filter(text -> text.matches("[0-9]{1,18}_[0-9]{1,4}"))
                            .map(text -> text.split("_"))
                            .flatMap(
                                    parts ->
                                            PageErrors.ifThere(
                                                    () ->
                                                            cards.round(
                                                                    id(),
                                                                    Long.parseLong(parts[0]),
                                                                    Integer.parseInt(parts[1]))))
                            .orElse(null);
        }
        return round;
    }

    /** What is different in the open round. */
    public List<DifferenceLine> getDifferences() {
        return new Sheet(getRound().sections(), words).differences();
    }

    /** All of the open round. */
    public List<Panel> getRoundPanels() {
        return new Sheet(
                        getRound().sections().stream().map(each -> each.alone()).toList(),
                        getRound().provider(),
                        words)
                .panels(List.of(), List.of());
    }

    public String getRoundTitle() {
        return words.text(
                "record.roundTitle",
                String.valueOf(getRound().application()),
                String.valueOf(getRound().round()));
    }

    /** Decision of the open round, or null. */
    public DecisionLine getDecision() {
        RoundView shown = getRound();
        return shown.result() == null
                ? null
                : new DecisionLine(
                        words.text("desk.round", shown.round()),
                        words.text("FilingState." + shown.result()),
                        States.kind(FilingState.valueOf(shown.result())),
                        shown.decidedAt(),
                        words.person(shown.decidedBy()),
                        words.account(shown.decidedBy()),
                        words.names("refusal-reasons", shown.reasons()),
                        shown.opinion(),
                        "");
    }

    /** URL of the open round's application on the desk, with its attachments. */
    public String getDeskHref() {
        return DeskAddress.of(address.folder(), String.valueOf(getRound().application())).href();
    }

    /** Items of the subject, or of the website that is open. */
    public List<Panel> getPanels() {
        return sheet().panels(List.of(), List.of());
    }

    private Sheet sheet() {
        if (sheet == null) {
            String here = Addressed.with(getAddress(), WEBSITE, address.text(WEBSITE));
            sheet =
                    new Sheet(
                            getWebsite() == null ? getCard().sections() : getWebsite().sections(),
                            words,
                            pointer -> Addressed.with(here, Unmasking.PARAMETER, pointer));
        }
        return sheet;
    }

    /** Pointer and label of what is masked. */
    Map<String, String> masked() {
        boolean items = tab() == RecordTab.subject || websiteId() != null;
        return getCard() == null || !items ? Map.of() : sheet().masked();
    }

    /** URL of the page without the form to unmask. */
    String closeHref() {
        return Addressed.with(getAddress(), WEBSITE, address.text(WEBSITE));
    }
}
