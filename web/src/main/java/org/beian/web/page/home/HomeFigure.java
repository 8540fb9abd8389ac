package org.beian.web.page.home;

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

    /** A figure that is no reproach. */
    static HomeFigure of(String text, int number, String href, String icon) {
        return new HomeFigure(text, Task.shown(number), href, icon, false);
    }

    /** A figure that should be zero. */
    static HomeFigure toBeZero(String text, int number, String href, String icon) {
        return new HomeFigure(text, Task.shown(number), href, icon, number > 0);
    }
}
