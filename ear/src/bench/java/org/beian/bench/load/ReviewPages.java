package org.beian.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;

/** Load of pages of the review queue, read as by a reviewer's browser. */
public final class ReviewPages {

    public static final String FIRST = "/bureau/desk.xhtml";

    private static final int ROWS = 20;
    private static final Pattern QUEUE = Pattern.compile("(?s)<nav class=\"queue\".*?</nav>");
    private static final Pattern CARD = Pattern.compile("<li><a href=\"[^\"]*[?&;]id=(\\d+)\"");
    private static final Pattern NEXT =
            Pattern.compile("href=\"(/bureau/desk.xhtml\\?after=[^\"&]*)\"");

    private final RunningSystem system;

    public ReviewPages(RunningSystem system) {
        this.system = system;
    }

    /** Goes from page to page by the link to the next one; no row comes twice. */
    public String pageNumber(int wanted) {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        Set<String> seen = new HashSet<>();
        String path = FIRST;
        for (int page = 1; ; page++) {
            String queue = queue(reviewer.get(path).text());
            Matcher card = CARD.matcher(queue);
            while (card.find()) {
                assertThat(seen.add(card.group(1))).as("twice: " + card.group(1)).isTrue();
            }
            assertThat(seen).hasSize(page * ROWS);
            if (page == wanted) {
                return path;
            }
            Matcher next = NEXT.matcher(queue.substring(queue.indexOf("class=\"pager\"")));
            assertThat(next.find()).as("a page after the page " + page).isTrue();
            path = next.group(1);
        }
    }

    /** A reviewer who opens the same page again and again. */
    public Client at(KeepAlive connection, String path) {
        String cookies = DeskClient.signIn(system, "reviewer-bj").cookieHeader();
        return () -> {
            String page = connection.get(200, path, "Cookie", cookies).body();
            long cards = CARD.matcher(queue(page)).results().count();
            if (cards != ROWS) {
                throw new AssertionError(cards + " cards: " + page);
            }
            return true;
        };
    }

    private static String queue(String page) {
        Matcher queue = QUEUE.matcher(page);
        assertThat(queue.find()).as(page).isTrue();
        return queue.group();
    }
}
