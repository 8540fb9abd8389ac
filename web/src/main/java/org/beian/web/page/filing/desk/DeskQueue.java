package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.review.QueueFilter;
import org.beian.filing.review.QueueRow;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.ReviewCounts;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the queue beside the review desk: one page of it, its filters, and the links to
 * the neighbouring pages.
 */
@Named
@RequestScoped
public class DeskQueue {

    private static final int PAGE = 20;
    private static final Comparator<QueuePosition> IN_ORDER =
            Comparator.comparing(QueuePosition::deadline).thenComparingLong(QueuePosition::id);

    private ReviewDeskReading desk;
    private ReviewCounts sizes;
    private Callers callers;
    private Words words;
    private DeskAddress address;

    private List<QueueRow> rows;
    private boolean more;

    protected DeskQueue() {}

    @Inject
    DeskQueue(
            HttpServletRequest request,
            ReviewDeskReading desk,
            ReviewCounts sizes,
            Callers callers,
            Words words) {
        this.desk = desk;
        this.sizes = sizes;
        this.callers = callers;
        this.words = words;
        address = DeskAddress.of(request);
    }

    /**
     * Parameters of what is shown: those of the URL, after a decision those of the next
     * application.
     */
    DeskAddress address() {
        if (address.id().isEmpty() && !address.beyond().isEmpty()) {
            goOn();
        }
        return address;
    }

    /**
     * Finds the application after the decided one, on its page or on the next; else shows the first
     * page.
     */
    private void goOn() {
        QueuePosition decided = QueuePosition.parse(address.beyond(), QueuePosition.START);
        DeskAddress top = address.filtered(address.filter());
        for (DeskAddress page : List.of(address.open(""), address.after(address.beyond()))) {
            show(page);
            Optional<QueueRow> next =
                    rows().stream()
                            .filter(row -> IN_ORDER.compare(row.position(), decided) > 0)
                            .findFirst();
            if (next.isPresent()) {
                address = page.open(idOf(next.get()));
                return;
            }
        }
        show(top);
    }

    private void show(DeskAddress page) {
        address = page;
        rows = null;
    }

    /** Card in the queue. */
    public record Card(
            String number,
            String subject,
            String what,
            int daysLeft,
            String href,
            boolean current) {}

    /**
     * Filter of the queue.
     *
     * @param kind info, warn, bad or plain
     */
    public record Chip(String text, String count, String kind, String href, boolean current) {}

    public List<Card> getCards() {
        return rows().stream().map(this::card).toList();
    }

    public List<Chip> getChips() {
        QueueCounts counts = sizes.now();
        return List.of(
                chip(QueueFilter.ALL, Task.shown(counts.all()), "plain"),
                chip(QueueFilter.MINE, Task.shown(counts.mine()), "plain"),
                chip(QueueFilter.FREE, Task.shown(counts.free()), "plain"),
                chip(
                        QueueFilter.OVERDUE,
                        Task.shown(counts.overdue()),
                        counts.overdue() > 0 ? "bad" : "plain"),
                chip(
                        QueueFilter.SOON,
                        Task.shown(counts.soon()),
                        counts.soon() > 0 ? "warn" : "plain"));
    }

    public String getSearch() {
        return address().search();
    }

    public String getFilter() {
        return address().filter().name();
    }

    /** URL of the previous page, or empty. */
    public String getPreviousHref() {
        boolean first = address().before().isEmpty() ? address().after().isEmpty() : !more();
        return first || rows().isEmpty()
                ? ""
                : address().before(rows().get(0).position().toString()).href();
    }

    /** URL of the next page, or empty. */
    public String getNextHref() {
        boolean last = address().before().isEmpty() && !more();
        return last || rows().isEmpty() ? "" : address().after(end().position().toString()).href();
    }

    /** URL of the first page without a filter, for an empty result. */
    public String getAllHref() {
        return address.path();
    }

    /** URL of the list itself, for small screens that show either the list or an application. */
    public String getListHref() {
        return address().open("").href();
    }

    public boolean isChosen() {
        return !address().id().isEmpty();
    }

    /** URL of the application above the open one, or empty. */
    public String getUpHref() {
        int at = openAt();
        return at > 0 ? address().open(idOf(rows().get(at - 1))).href() : getPreviousHref();
    }

    /** URL of the application below the open one, or empty. */
    public String getDownHref() {
        return below().map(DeskAddress::href).orElse("");
    }

    /**
     * Id of the open application: the one in the URL, else the one nearest to where the user was.
     */
    String openId() {
        if (!address().id().isEmpty()) {
            return address().id();
        }
        if (rows().isEmpty()) {
            return "";
        }
        return idOf(address().before().isEmpty() ? rows().get(0) : end());
    }

    private Optional<DeskAddress> below() {
        int at = openAt();
        if (at + 1 < rows().size()) {
            return Optional.of(address().open(idOf(rows().get(at + 1))));
        }
        return getNextHref().isEmpty()
                ? Optional.empty()
                : Optional.of(address().after(end().position().toString()));
    }

    private int openAt() {
        String open = openId();
        return Stream.iterate(0, i -> i < rows().size(), i -> i + 1)
                .filter(i -> idOf(rows().get(i)).equals(open))
                .findFirst()
                .orElse(-1);
    }

    private QueueRow end() {
        return rows().get(rows().size() - 1);
    }

    private boolean more() {
        rows();
        return more;
    }

    private List<QueueRow> rows() {
        DeskAddress page = address();
        if (rows == null) {
            rows = PageErrors.ifThere(() -> read(page)).orElse(List.of());
        }
        return rows;
    }

    private List<QueueRow> read(DeskAddress page) {
        boolean backwards = !page.before().isEmpty();
        QueuePosition from =
                backwards
                        ? QueuePosition.parse(page.before(), QueuePosition.END)
                        : QueuePosition.parse(page.after(), QueuePosition.START);
        List<QueueRow> found =
                backwards
                        ? desk.queueBefore(page.filter(), page.search(), from, PAGE + 1)
                        : desk.queue(page.filter(), page.search(), from, PAGE + 1);
        more = found.size() > PAGE;
        if (!more) {
            return found;
        }
        return backwards ? found.subList(1, found.size()) : found.subList(0, PAGE);
    }

    private Card card(QueueRow row) {
        return new Card(
                words.text("desk.number", String.valueOf(row.id())),
                row.subjectName(),
                words.text(
                        "desk.card",
                        words.name("filing-kinds", row.kind()),
                        row.round(),
                        whose(row)),
                row.workingDaysLeft(),
                address().open(idOf(row)).href(),
                idOf(row).equals(openId()));
    }

    private String whose(QueueRow row) {
        if (row.takenBy() == null) {
            return row.onBehalf() ? row.submitter() : words.text("desk.selfFiled");
        }
        return row.takenBy().equals(callers.current().username())
                ? words.text("desk.takenByMe")
                : words.text("desk.takenBy", words.person(row.takenBy()));
    }

    private Chip chip(QueueFilter filter, String count, String kind) {
        return new Chip(
                words.text("QueueFilter." + filter),
                count,
                kind,
                address().filtered(filter).href(),
                filter == address().filter());
    }

    private static String idOf(QueueRow row) {
        return String.valueOf(row.id());
    }
}
