package org.beian.web.page.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.review.QueueFilter;

/**
 * Parameters of the review desk in its URL.
 *
 * @param folder of the desk's page: {@link #BUREAU} or {@link #MINISTRY}
 * @param search part of a name, or a number; empty for none
 * @param after cursor of the row before this page, or empty
 * @param before cursor of the row behind this page, or empty
 * @param id the open application, or empty: the first of the page
 * @param tab part of the application, or empty: its content
 * @param beyond queue position of the application just decided, after which the queue continues, or
 *     empty
 */
public record DeskAddress(
        String folder,
        QueueFilter filter,
        String search,
        String after,
        String before,
        String id,
        String tab,
        String beyond) {

    /** Folder of a bureau's pages. */
    public static final String BUREAU = "bureau";

    /** Folder of the ministry's pages, the desk among them (5.5). */
    public static final String MINISTRY = "ministry";

    /** Form field with the id of the application that is decided. */
    static final String POSTED_ID = "application";

    /** Form field with the queue position of that application. */
    static final String POSTED_PLACE = "place";

    private static final String BEYOND = "beyond";

    public static DeskAddress of(HttpServletRequest request) {
        String posted = text(request, POSTED_ID);
        String beyond = text(request, POSTED_PLACE);
        return new DeskAddress(
                folderOf(request),
                filter(text(request, "filter")),
                text(request, "q").strip(),
                text(request, "after"),
                text(request, "before"),
                posted.isEmpty() ? text(request, "id") : posted,
                text(request, "tab"),
                place(beyond.isEmpty() ? text(request, BEYOND) : beyond));
    }

    /** The desk with one application open, beside the whole queue. */
    public static DeskAddress of(String folder, String application) {
        return new DeskAddress(folder, QueueFilter.ALL, "", "", "", application, "", "");
    }

    private static String folderOf(HttpServletRequest request) {
        return request.getServletPath().startsWith("/" + MINISTRY + "/") ? MINISTRY : BUREAU;
    }

    /** Path of the desk from the context root. */
    public String path() {
        return "/" + folder + "/desk.xhtml";
    }

    /** A valid queue position or empty, as it becomes part of a URL again. */
    private static String place(String given) {
        return Optional.ofNullable(QueuePosition.parse(given, null))
                .map(QueuePosition::toString)
                .orElse("");
    }

    public static String text(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        return given == null ? "" : given;
    }

    private static QueueFilter filter(String name) {
        return Stream.of(QueueFilter.values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElse(QueueFilter.ALL);
    }

    public DeskAddress filtered(QueueFilter part) {
        return new DeskAddress(folder, part, search, "", "", "", "", "");
    }

    public DeskAddress after(String cursor) {
        return new DeskAddress(folder, filter, search, cursor, "", "", "", "");
    }

    public DeskAddress before(String cursor) {
        return new DeskAddress(folder, filter, search, "", cursor, "", "", "");
    }

    public DeskAddress open(String application) {
        return new DeskAddress(folder, filter, search, after, before, application, "", "");
    }

    public DeskAddress at(String part) {
        return new DeskAddress(folder, filter, search, after, before, id, part, "");
    }

    /** The same page of the queue, at the application that follows {@code beyond}. */
    public DeskAddress onward() {
        return new DeskAddress(folder, filter, search, after, before, "", "", beyond);
    }

    /** Path from the context root, with all values that differ from the default as its query. */
    public String href() {
        String query =
                Stream.of(
                                part("filter", filter == QueueFilter.ALL ? "" : filter.name()),
                                part("q", search),
                                part("after", after),
                                part("before", before),
                                part("id", id),
                                part("tab", tab),
                                part(BEYOND, beyond))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** The same as {@link #href()}, with one more parameter. */
    public String href(String name, String value) {
        String href = href();
        return href + (href.indexOf('?') < 0 ? "?" : "&") + part(name, value).orElse("");
    }

    private static Optional<String> part(String name, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
