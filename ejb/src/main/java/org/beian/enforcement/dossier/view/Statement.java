package org.beian.enforcement.dossier.view;

import java.time.LocalDate;
import java.util.List;

/**
 * View of the party's statement or waiver.
 *
 * @param words null where it waived, or said nothing
 * @param statedOn null likewise
 * @param waivedOn null unless it waived statement and hearing
 * @param documents that came with it
 * @param considered what the officers found of it; null before, and for the party
 */
public record Statement(
        String words,
        LocalDate statedOn,
        LocalDate waivedOn,
        List<MaterialView> documents,
        String considered) {}
