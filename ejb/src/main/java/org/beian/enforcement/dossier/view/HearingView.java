package org.beian.enforcement.dossier.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * View of a hearing.
 *
 * @param at in Shanghai; null before it is announced
 * @param servedOn day as of which its notice counts as served; null before
 * @param chair name of who leads it; null before it is announced
 * @param heldAt when it was recorded as held; null before
 * @param words what is noted of it; null before, and for the party
 * @param minutes the signed minutes; null before
 */
public record HearingView(
        LocalDate askedOn,
        LocalDateTime at,
        LocalDate servedOn,
        String place,
        String chair,
        Instant heldAt,
        String words,
        MaterialView minutes) {}
