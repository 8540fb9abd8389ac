package org.beian.web.page.component;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Backing bean of a desk page with a queue, the open case and the decision on it; base class for
 * the check reports of addresses and for domain reports. Filters, position and open case are URL
 * parameters.
 */
public abstract class ReportDesk {

    /** Cases on a page of the queue. */
    protected static final int PAGE = 20;

    private static final String DONE = "done";

    @Inject PageErrors declines;
    @Inject Addressed address;

    private List<DeskCard> cards;
    private boolean more;
    private DeskCase shown;
    private boolean looked;
    private Integer version;
    private String opinion;

    /** Whether the caller may use this desk. */
    protected abstract boolean mayEnter();

    /**
     * Reads the queue after a position, one case more than a page.
     *
     * @param after cursor of the last case of the page before, or empty
     */
    protected abstract List<DeskCard> queue(String after);

    /** The cursor with which the queue goes on after this case. */
    protected String cursor(DeskCard card) {
        return card.id();
    }

    /** A case with all that is shown of it; null when there is none. */
    protected abstract DeskCase open(String id);

    /** Names of the URL parameters that filter the queue. */
    protected abstract List<String> filterNames();

    protected abstract void doAccept(String id, int seen, String text);

    protected abstract void doSendBack(String id, int seen, String text);

    protected abstract void doClose(String id, int seen, String text);

    /** Sentence about a decision just made. */
    protected abstract String said(DeskCase decided);

    /** Whether the cases are those of the reader's own unit. */
    public abstract boolean isOwn();

    /** What the opinion is for, and when it is needed. */
    public abstract String getOpinionHint();

    /** URL of the records that the open case is about, for their unit to correct; or empty. */
    public String getRecordsHref() {
        return "";
    }

    /** URL of the page on which the reader's unit sends files; empty where it sends none. */
    public String getFileHref() {
        return "/unit/imports.xhtml";
    }

    /** Whether the reader's own unit has to correct what the open case is about. */
    public boolean isToCorrect() {
        boolean waits = getShown() != null && List.of("warn", "bad").contains(shown.stateKind());
        return waits && isOwn();
    }

    /** Groups of filters, each with its choice marked. */
    public abstract List<List<Link>> getFilters();

    /**
     * Called before rendering: answers 404 when the caller has no desk or the case does not exist.
     */
    public void enter() {
        boolean asked = !address.text("id").isEmpty();
        if (!mayEnter() || asked && getShown() == null) {
            PageErrors.notFound();
        }
    }

    public List<DeskCard> getCards() {
        if (cards == null) {
            List<DeskCard> found =
                    PageErrors.ifThere(() -> queue(address.text("after"))).orElse(List.of());
            more = found.size() > PAGE;
            String open =
                    found.isEmpty() ? asked() : asked().isEmpty() ? found.get(0).id() : asked();
            cards =
                    found.subList(0, Math.min(PAGE, found.size())).stream()
                            .map(card -> card.id().equals(open) ? card.opened() : card)
                            .toList();
        }
        return cards;
    }

    /** The open case: the one in the URL, else the first of the queue; null when none is. */
    public DeskCase getShown() {
        if (!looked) {
            String id = openId();
            shown = id.isEmpty() ? null : PageErrors.ifThere(() -> open(id)).orElse(null);
            looked = true;
        }
        return shown;
    }

    /**
     * Whether a form was sent and is still being read. Then nothing but forms is looked at, and
     * whether the case may still be decided is left to the procedure, which says what has changed.
     */
    public boolean isSent() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether the user may decide the open case. */
    public boolean isOffered() {
        return isSent() || getShown() != null && getShown().decidable();
    }

    /** Whether the user may send the open case back. */
    public boolean isReturnable() {
        return isSent() || getShown().returnable();
    }

    /** Whether a case was chosen: small screens show either the queue or the case. */
    public boolean isChosen() {
        return !address.text("id").isEmpty();
    }

    public String getFirstHref() {
        return address.text("after").isEmpty() ? "" : here("", "");
    }

    public String getNextHref() {
        List<DeskCard> all = getCards();
        return more ? here(cursor(all.get(all.size() - 1)), "") : "";
    }

    /** The queue itself, nothing chosen. */
    public String getListHref() {
        return here(address.text("after"), "");
    }

    /** The queue without filters. */
    public String getAllHref() {
        return address.path();
    }

    /** The case above the open one, or empty. */
    public String getUpHref() {
        int at = openAt();
        return at > 0 ? getCards().get(at - 1).href() : getFirstHref();
    }

    /** The case below the open one, or empty. */
    public String getDownHref() {
        int at = openAt();
        return at + 1 < getCards().size() ? getCards().get(at + 1).href() : getNextHref();
    }

    /** Sentence about the decision just made, or empty. */
    public String getDone() {
        String id = address.text(DONE);
        return id.isEmpty() ? "" : PageErrors.ifThere(() -> open(id)).map(this::said).orElse("");
    }

    public void accept() {
        decide(() -> doAccept(address.text("case"), seen(), text()));
    }

    public void sendBack() {
        decide(() -> doSendBack(address.text("case"), seen(), text()));
    }

    public void close() {
        decide(() -> doClose(address.text("case"), seen(), text()));
    }

    private void decide(Runnable act) {
        String id = address.text("case");
        String next = following(id);
        if (declines.attempt(act)) {
            PageErrors.goTo(next + (next.indexOf('?') < 0 ? "?" : "&") + DONE + "=" + id);
        } else {
            looked = false;
            cards = null;
        }
    }

    /** The case after the decided one, else the queue from its start. */
    private String following(String id) {
        int at = at(id);
        return at + 1 < getCards().size() ? getCards().get(at + 1).href() : here("", "");
    }

    private int seen() {
        return version == null ? -1 : version;
    }

    private String text() {
        return opinion == null ? "" : opinion.strip();
    }

    public int getVersion() {
        return getShown().version();
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    /** URL of a case of this queue. */
    protected String hrefOf(String id) {
        return here(address.text("after"), id);
    }

    /** A filter's link: the same queue from its start, one filter changed. */
    protected Link filter(String name, String value, String text, String count) {
        String href = address.path();
        for (String each : filterNames()) {
            href = Addressed.with(href, each, each.equals(name) ? value : address.text(each));
        }
        return new Link(text, count, href, value.equals(address.text(name)));
    }

    protected Optional<String> chosen(String name) {
        String value = address.text(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private String here(String after, String id) {
        String href = address.path();
        for (String each : filterNames()) {
            href = Addressed.with(href, each, address.text(each));
        }
        return Addressed.with(Addressed.with(href, "after", after), "id", id);
    }

    private String openId() {
        boolean first = asked().isEmpty() && !getCards().isEmpty();
        return first ? getCards().get(0).id() : asked();
    }

    /** Id of the case in the URL or in the submitted form; empty for none. */
    private String asked() {
        String id = address.text("id");
        return id.isEmpty() ? address.text("case") : id;
    }

    private int openAt() {
        return at(openId());
    }

    private int at(String id) {
        List<DeskCard> all = getCards();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
