package org.beian.web.page.frame;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Entry of the navigation: a page, the number of cases that wait there, and how many are overdue.
 */
public final class Task {

    /** Lists count no further than this; more is shown as "1,000+". */
    public static final int COUNTED_UP_TO = 1000;

    private final String key;
    private final String href;
    private final Integer count;
    private final int overdue;
    private final Set<String> alsoAt;
    private final boolean active;

    private Task(
            String key,
            String href,
            Integer count,
            int overdue,
            Set<String> alsoAt,
            boolean active) {
        this.key = Objects.requireNonNull(key);
        this.href = Objects.requireNonNull(href);
        this.count = count;
        this.overdue = overdue;
        this.alsoAt = alsoAt;
        this.active = active;
    }

    /**
     * An entry with a number of waiting cases.
     *
     * @param key bundle key of the label, {@code task.…}
     * @param href path from the context root, with a leading slash; may carry a query
     * @param count waiting cases, 0 or more
     * @param overdue number of these past their limit, 0 or more
     */
    public static Task counted(String key, String href, int count, int overdue) {
        return new Task(key, href, count, overdue, Set.of(), false);
    }

    /** An entry without a number, such as settings. */
    public static Task page(String key, String href) {
        return new Task(key, href, null, 0, Set.of(), false);
    }

    /** The same task, which leads on to further pages: paths from the context root. */
    public Task leadingTo(String... pages) {
        return new Task(key, href, count, overdue, Set.of(pages), active);
    }

    /** The same task, marked as the page being shown when its path, or one it leads to, is that. */
    Task at(String path) {
        int query = href.indexOf('?');
        String own = query < 0 ? href : href.substring(0, query);
        return new Task(
                key, href, count, overdue, alsoAt, own.equals(path) || alsoAt.contains(path));
    }

    public String getKey() {
        return key;
    }

    /** The part of the navigation where it stands. */
    public TaskGroup getGroup() {
        return TaskGroup.of(key);
    }

    /** Style class of its icon. */
    public String getIcon() {
        return TaskGroup.of(key).icon(key);
    }

    public String getHref() {
        return href;
    }

    /** Number of waiting cases as shown; empty when nothing is counted here. */
    public String getCount() {
        return count == null ? "" : shown(count);
    }

    /** Number of overdue cases as shown; empty when none is. */
    public String getOverdue() {
        return overdue == 0 ? "" : shown(overdue);
    }

    /** Whether this is the page being shown. */
    public boolean isActive() {
        return active;
    }

    /** A number as lists show it: exact up to {@link #COUNTED_UP_TO}. */
    public static String shown(int number) {
        String counted = String.format(Locale.ROOT, "%,d", Math.min(number, COUNTED_UP_TO));
        return number > COUNTED_UP_TO ? counted + "+" : counted;
    }
}
