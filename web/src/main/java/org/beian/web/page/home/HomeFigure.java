package org.beian.web.page.home;

import java.util.Optional;
import org.beian.web.page.frame.Task;

/**
 * Figure on a home page, with the way to what it counts.
 *
 * @param text key of the label in the bundle Screens
 * @param number as it is shown
 * @param href path from the context root
 * @param icon CSS class of the icon
 * @param bad whether something is wrong while it is not zero
 */
public record HomeFigure(String text, String number, String href, String icon, boolean bad) {

    private static final String UNKNOWN = "—";

    /** A figure that is no reproach; a dash for one that is not known. */
    static HomeFigure of(String text, Optional<Integer> number, String href, String icon) {
        return new HomeFigure(text, shown(number), href, icon, false);
    }

    /** The same, of one that should be zero. */
    static HomeFigure toBeZero(String text, Optional<Integer> number, String href, String icon) {
        return new HomeFigure(text, shown(number), href, icon, number.orElse(0) > 0);
    }

    private static String shown(Optional<Integer> number) {
        return number.map(Task::shown).orElse(UNKNOWN);
    }
}
