package org.beian.remedy.service;

import java.time.Instant;
import java.time.LocalDate;
import org.beian.letter.RemedyPeriods;

/**
 * View of the service of a letter, for the authority and for the parties.
 *
 * @param title of the letter, in the reader's language
 * @param addressee whom the letter names
 * @param serveBy last day for its service, by law or setting; null once it is served
 * @param day on which it was served, or published; null before
 * @param servedOn as of which it counts as served; null before
 * @param until last days of the remedies; null before it is served, and for a letter without
 * @param proven whether a document proves it
 */
public record ServiceView(
        Long id,
        String letterNumber,
        String title,
        String addressee,
        Instant issuedAt,
        boolean remediable,
        ServiceState state,
        LocalDate serveBy,
        ServiceWay way,
        LocalDate day,
        LocalDate servedOn,
        RemedyPeriods.LastDays until,
        boolean proven,
        String recordedBy,
        Instant recordedAt,
        int version) {}
