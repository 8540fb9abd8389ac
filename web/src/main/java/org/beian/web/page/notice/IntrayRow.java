package org.beian.web.page.notice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Row of an in-tray.
 *
 * @param position where it stands in the order
 * @param kind name of its kind
 * @param list path of the page with all of the kind
 * @param subject name of what it is about, or a dash
 * @param href path of the page where it is done
 * @param fresh whether it came yesterday or today
 * @param deadline last day, or null
 * @param fixed whether no working calendar moves that day
 * @param daysLeft working days that remain; below 0 when it is overdue
 */
public record IntrayRow(
        String position,
        String kind,
        String list,
        String subject,
        String href,
        Instant since,
        boolean fresh,
        LocalDate deadline,
        boolean fixed,
        int daysLeft) {}
